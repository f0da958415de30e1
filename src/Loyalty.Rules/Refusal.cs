namespace Loyalty.Rules;

/// <summary>Why a sale was refused. Nothing was changed.</summary>
public enum Refusal
{
    /// <summary>It was not refused.</summary>
    None,

    /// <summary>The sale has no id.</summary>
    MissingId,

    /// <summary>The sale's currency is not the program's.</summary>
    WrongCurrency,

    /// <summary>The instant lies before 1970 or after 2199.</summary>
    InstantOutOfRange,

    /// <summary>The sale names another member than the state, or none.</summary>
    WrongMember,

    /// <summary>The state belongs to another program, or to another version of it.</summary>
    WrongProgram,

    /// <summary>More than 10,000 lines.</summary>
    TooManyLines,

    /// <summary>A line names no item, or an item key of another catalog.</summary>
    UnknownItem,

    /// <summary>A line's quantity is negative: a return. This version decides sales only.</summary>
    Return,

    /// <summary>A line's quantity is 0, or the sale holds more than 1,000,000 units.</summary>
    QuantityOutOfRange,

    /// <summary>A line's amount is negative, or the sale's total is above 10^12 minor units.</summary>
    AmountOutOfRange,

    /// <summary>A line that a rule granted has an amount other than 0.</summary>
    GrantedWithAmount,

    /// <summary>A balance of the member would pass 10^18.</summary>
    Overflow,

    /// <summary>A request names a rule that the program does not have, or one that cannot do what is asked.</summary>
    UnknownRule,

    /// <summary>A reward was wanted or no sale, and it cannot be had; the one outcome says why.</summary>
    CannotRedeem,

    /// <summary>So many timers of the member's journey are due that one call does not fire them all: advance the journey first.</summary>
    JourneyBehind,
}

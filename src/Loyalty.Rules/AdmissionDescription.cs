using System.Globalization;

namespace Loyalty.Rules;

/// <summary>Says in English what an admission means, and what to do.</summary>
public static class AdmissionDescription
{
    /// <summary>A sentence on what happened to the sale, where, and what to do; the same under every culture. It names no member.</summary>
    /// <param name="admission">The admission.</param>
    public static string Describe(this Admission admission) =>
        admission.Status switch
        {
            AdmissionStatus.Accepted => "The sale was taken and decided.",
            AdmissionStatus.AlreadyApplied =>
                "The sale was applied to this member before, and nothing changes. Use what it posted then: Applied holds its points, earned and redeemed, and its discount.",
            AdmissionStatus.Conflict =>
                "Another sale with the same id was applied to this member before, and nothing changes. Give each sale an id of its own, and never change a sale after it was applied.",
            AdmissionStatus.NeedsReplay =>
                "A later sale was applied to this member before, or the member's journey has come further, and nothing changes. Replay the member's sales and events from a state before this one, in the order of time.",
            AdmissionStatus.TooLate =>
                "The sale is older than the program's lateness horizon, and nothing changes. Send sales sooner, or give the program a longer lateness.",
            AdmissionStatus.Refused => "The sale was refused, and nothing changes: "
                + Reason(admission.Refusal, admission.Line < 0, Place(admission.Line)),
            _ => "No sale was evaluated. Call LoyaltyPlan.Evaluate first.",
        };

    private static string Reason(Refusal refusal, bool ofAll, string place) =>
        refusal switch
        {
            Refusal.MissingId => "it has no id. Give each sale an id that is unique within a member's history.",
            Refusal.WrongCurrency =>
                "its currency is not the program's. Send it to the program of its currency, or convert it at the till.",
            Refusal.InstantOutOfRange =>
                "its instant lies before 1970 or after 2199. Set the clock of the till, and send the sale with the right time.",
            Refusal.WrongMember =>
                "it names another member than the state, or none. Evaluate it with the state of its own member, and a guest's sale without a state.",
            Refusal.WrongProgram =>
                "the state belongs to another program, to another version of it, or to the same version with other rules. Evaluate with the plan that made the state.",
            Refusal.TooManyLines => "it has more than 10,000 lines. Split it into several sales.",
            Refusal.UnknownItem =>
                $"{place} names no item, or an item key of another catalog. Name the sku, or take the key from the plan's catalog.",
            Refusal.Return =>
                $"{place} has a negative quantity, which is a return. This version decides sales only: leave returns out.",
            Refusal.QuantityOutOfRange when ofAll => "it holds more than 1,000,000 units. Split it into several sales.",
            Refusal.QuantityOutOfRange =>
                $"{place} has a quantity of 0, or of more than 1,000,000. Leave an empty line out, and split a larger one.",
            Refusal.AmountOutOfRange when ofAll =>
                "its total is above 10^12 minor units, such as cents. Look for an amount that is too large, or split the sale.",
            Refusal.AmountOutOfRange =>
                $"{place} has an amount below 0, or above 10^12 minor units, such as cents. Send what the till charged for the line after its own discount: 0 or more.",
            Refusal.GrantedWithAmount =>
                $"{place} was granted by a rule and has an amount other than 0. Send gifts with an amount of 0.",
            Refusal.Overflow =>
                "a balance or counter of the member would pass 10^18. Look for a rule that gives too much, or a sale that was sent many times.",
            Refusal.UnknownRule =>
                "it asks for a rule that the program does not have, or that cannot do what is asked. Correct the id: rewards for points are redemption rules, and items are chosen for rules that give item rewards.",
            Refusal.JourneyBehind =>
                "more timers of the member's journey are due than one call fires. Advance the journey first, until it is finished, and then send the sale.",
            Refusal.CannotRedeem =>
                "a reward for points was wanted or no sale, and it cannot be had. The outcome says why; send the sale without the request.",
            _ => "no reason was given.",
        };

    private static string Place(int line) =>
        line < 0 ? "a line" : "line " + (line + 1).ToString(CultureInfo.InvariantCulture) + " (counted from 1)";
}

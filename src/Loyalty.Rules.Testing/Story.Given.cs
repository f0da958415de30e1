using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing;

/// <content>Who comes, and what they start with.</content>
public sealed partial class Story
{
    /// <summary>Speaks of a member from here on; one who was not spoken of before starts new.</summary>
    /// <param name="memberId">The member.</param>
    public Story Member(string memberId)
    {
        if (string.IsNullOrEmpty(memberId))
            throw new ArgumentException("A member needs an id. For a guest, say Guest().", nameof(memberId));
        Close();
        _member = memberId;
        return this;
    }

    /// <summary>Speaks of a guest from here on.</summary>
    public Story Guest()
    {
        Close();
        _member = null;
        return this;
    }

    /// <summary>Lets the member start with a state that a host keeps.</summary>
    /// <param name="state">The state; it is of the member spoken of.</param>
    public Story StartsFrom(MemberState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        Start();
        if (state.MemberId != _member)
            throw new ArgumentException(
                $"The state is of member {Quoted.Of(state.MemberId)}. Say Member(\"{state.MemberId}\") before.",
                nameof(state)
            );
        _start = null;
        _members[state.MemberId] = state;
        // The story goes on after what the state remembers.
        if (state.Core.LatestTicks >= _at.UtcTicks)
            _at = new DateTimeOffset(state.Core.LatestTicks, TimeSpan.Zero).AddMinutes(1);
        return this;
    }

    /// <summary>Lets the member start as one who has joined.</summary>
    public Story HasJoined()
    {
        Start().Joined();
        return this;
    }

    /// <summary>Lets the member start with purchases.</summary>
    /// <param name="purchases">How many.</param>
    public Story HasPurchases(long purchases)
    {
        Start().Purchases(NotNegative(purchases, nameof(purchases)));
        return this;
    }

    /// <summary>Lets the member start with points.</summary>
    /// <param name="points">How many.</param>
    public Story HasPoints(decimal points) =>
        Start().Points(NotNegative(Points(points), nameof(points)))
            ? this
            : throw new InvalidOperationException("No rule of the program gives points, so no member can have any.");

    /// <summary>Lets the member start with stamps on a card.</summary>
    /// <param name="ruleId">The card.</param>
    /// <param name="stamps">How many.</param>
    public Story HasStamps(string ruleId, long stamps) =>
        Has(PostingAccount.Stamps, ruleId, NotNegative(stamps, nameof(stamps)));

    /// <summary>Lets the member start with units that a card owes.</summary>
    /// <param name="ruleId">The card.</param>
    /// <param name="units">How many.</param>
    public Story HasOwedUnits(string ruleId, long units) =>
        Has(PostingAccount.OwedUnits, ruleId, NotNegative(units, nameof(units)));

    /// <summary>Lets the member start with spend that counts for tiers, in the window of the next sale.</summary>
    /// <param name="ruleId">A rule of member tiers.</param>
    /// <param name="spend">Major units.</param>
    public Story HasSpend(string ruleId, decimal spend) =>
        Has(PostingAccount.Measure, ruleId, NotNegative(Minor(spend), nameof(spend)));

    /// <summary>Lets the member start as one who has bought what a cross-sell asks for.</summary>
    /// <param name="ruleId">A cross-sell that asks what was bought before.</param>
    /// <param name="daysAgo">How many business days before the next sale it was for the last time.</param>
    public Story HasBought(string ruleId, int daysAgo) => HasDay(PostingAccount.LastBought, ruleId, daysAgo);

    /// <summary>Lets the member start as one who has bought what a cross-sell offers.</summary>
    /// <param name="ruleId">A cross-sell with a trial.</param>
    /// <param name="daysAgo">How many business days before the next sale it was for the last time.</param>
    public Story HasTried(string ruleId, int daysAgo) => HasDay(PostingAccount.LastTried, ruleId, daysAgo);

    /// <summary>Lets the member start with coupons of a rule.</summary>
    /// <param name="ruleId">A rule that gives coupons.</param>
    /// <param name="count">How many.</param>
    /// <param name="validDays">How many business days after that of the next sale they are still valid; below 0 they are not.</param>
    /// <param name="step">Which step of the rule gave them, counted from 0.</param>
    public Story HasCoupons(string ruleId, long count, int validDays, int step = 0)
    {
        CheckRule(ruleId);
        return Start().Coupons(ruleId, step, Today() + validDays, NotNegative(count, nameof(count)))
            ? this
            : throw new ArgumentException(
                FormattableString.Invariant($"Rule {Quoted.Of(ruleId)} gives no coupons at step {step}."),
                nameof(ruleId)
            );
    }

    private Story HasDay(PostingAccount account, string ruleId, int daysAgo)
    {
        CheckRule(ruleId);
        int day = Today() - (int)NotNegative(daysAgo, nameof(daysAgo));
        return Start().SetDay(account, ruleId, day)
            ? this
            : throw new ArgumentException($"Rule {Quoted.Of(ruleId)} keeps nothing of this kind.", nameof(ruleId));
    }

    private int Today() => _plan.Compiled.Calendar.BusinessDayOf(_at.UtcTicks);

    private Story Has(PostingAccount account, string ruleId, long value)
    {
        CheckRule(ruleId);
        int slot = _plan.Accounts.Find(_plan.Accounts.Of(ruleId)!, account, null);
        if (slot < 0)
            throw new ArgumentException($"Rule {Quoted.Of(ruleId)} keeps nothing of this kind.", nameof(ruleId));
        long most = _plan.Accounts.RangeOf(slot).Most;
        if (value > most)
            throw new ArgumentException(
                FormattableString.Invariant($"Rule {Quoted.Of(ruleId)} holds at most {most} of them, not {value}.")
                    + (account == PostingAccount.Stamps ? " A full card is owed units." : ""),
                nameof(value)
            );
        Start().Set(account, ruleId, value);
        return this;
    }

    private StateStart Start()
    {
        if (_member is not { } member)
            throw new InvalidOperationException("A guest starts with nothing. Name a member first: Member(\"ann\").");
        if (_isOpen || _members.ContainsKey(member))
            throw new InvalidOperationException(
                $"{member} was here before. Say what a member starts with before the first sale."
            );
        return _start ??= new StateStart(_plan, member, _at);
    }

    private static long NotNegative(long number, string name) =>
        number >= 0 ? number : throw new ArgumentOutOfRangeException(name, number, "Nobody starts with less than 0.");
}

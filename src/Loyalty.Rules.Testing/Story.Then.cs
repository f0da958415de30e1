using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Rewards.TieredSpend;
using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing;

/// <content>What should come of it. Each throws a <see cref="ScenarioException"/> where it does not.</content>
public sealed partial class Story
{
    /// <summary>The sale should be refused.</summary>
    /// <param name="refusal">Why.</param>
    public Story ThenRefused(Refusal refusal) =>
        Then(SaleChecks.Refused((AdmissionStatus.Refused, refusal)), isRefusal: true);

    /// <summary>The sale should not be taken.</summary>
    /// <param name="status">Why; not <see cref="AdmissionStatus.Refused"/>, which needs its reason.</param>
    public Story ThenRefused(AdmissionStatus status) =>
        status is AdmissionStatus.None or AdmissionStatus.Accepted or AdmissionStatus.Refused
            ? throw new ArgumentException("Say why the sale is not taken.", nameof(status))
            : Then(SaleChecks.Refused((status, Refusal.None)), isRefusal: true);

    /// <summary>So much should be taken off.</summary>
    /// <param name="amount">Major units.</param>
    public Story ThenDiscount(decimal amount) => Then(SaleChecks.Discount(Minor(amount)));

    /// <summary>The customer should pay so much.</summary>
    /// <param name="amount">Major units.</param>
    public Story ThenPayable(decimal amount) => Then(SaleChecks.Payable(Minor(amount)));

    /// <summary>So many units of an item should be given for nothing.</summary>
    /// <param name="sku">The item.</param>
    /// <param name="units">How many.</param>
    public Story ThenFree(string sku, long units)
    {
        ArgumentNullException.ThrowIfNull(sku);
        return Then(SaleChecks.Free(sku, units));
    }

    /// <summary>So many units should be given to add to the basket, free.</summary>
    /// <param name="name">Their sku, or the name of their selector.</param>
    /// <param name="units">How many.</param>
    public Story ThenAdded(string name, long units)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Then(SaleChecks.Added(name, units));
    }

    /// <summary>So many points should be earned.</summary>
    /// <param name="points">How many.</param>
    public Story ThenPoints(decimal points) => Then(SaleChecks.Points(Points(points)));

    /// <summary>A rule should take so much off.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="amount">Major units; 0 for nothing.</param>
    public Story ThenAward(string ruleId, decimal amount) =>
        ThenOf(ruleId, AwardChecks.Discount(ruleId, Minor(amount)));

    /// <summary>A rule should give so many points.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="points">How many; 0 for none.</param>
    public Story ThenAwardOfPoints(string ruleId, decimal points) =>
        ThenOf(ruleId, AwardChecks.Points(ruleId, Points(points)));

    /// <summary>A rule should come to a verdict, also one that the sale does not touch.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="verdict">The verdict.</param>
    public Story ThenVerdict(string ruleId, Verdict verdict) => ThenOf(ruleId, OutcomeChecks.Verdict(ruleId, verdict));

    /// <summary>A rule that counts units should be so far from its next reward.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="have">Units so far.</param>
    /// <param name="need">Units in all.</param>
    public Story ThenProgress(string ruleId, long have, long need) =>
        Progress(ruleId, new(have, false), new(need, false));

    /// <summary>A rule that counts money should be so far from its next reward.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="have">Major units so far.</param>
    /// <param name="need">Major units in all.</param>
    public Story ThenSpendProgress(string ruleId, decimal have, decimal need) =>
        Progress(ruleId, new(Minor(have), true), new(Minor(need), true));

    /// <summary>There should be a nudge of a rule.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="kind">What it says.</param>
    public Story ThenNudge(string ruleId, NudgeKind kind) =>
        ThenOf(ruleId, WordChecks.Nudge(new ExpectedNudge { RuleId = ruleId, Kind = kind }));

    /// <summary>There should be no nudge.</summary>
    public Story ThenNoNudge() => Then(WordChecks.NoNudge());

    /// <summary>A line of the receipt should contain a text.</summary>
    /// <param name="text">The text; blanks count as one.</param>
    /// <param name="language">The language of the receipt.</param>
    public Story ThenReceipt(string text, string language = "en")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(language);
        return Then(WordChecks.Receipt(text, language));
    }

    /// <summary>The member should have so many points.</summary>
    /// <param name="points">How many.</param>
    public Story ThenBalance(decimal points) => Then(MemberChecks.Balance(Points(points)));

    /// <summary>A card should have so many open stamps.</summary>
    /// <param name="ruleId">The card.</param>
    /// <param name="stamps">How many.</param>
    public Story ThenStamps(string ruleId, long stamps) => ThenOf(ruleId, MemberChecks.Stamps(ruleId, stamps));

    /// <summary>A card should owe so many units.</summary>
    /// <param name="ruleId">The card.</param>
    /// <param name="units">How many.</param>
    public Story ThenOwed(string ruleId, long units) => ThenOf(ruleId, MemberChecks.Owed(ruleId, units));

    /// <summary>The member should hold so many coupons of a rule that are valid on the day of the sale.</summary>
    /// <param name="ruleId">A rule that gives coupons.</param>
    /// <param name="coupons">How many.</param>
    public Story ThenCoupons(string ruleId, long coupons) => ThenOf(ruleId, MemberChecks.Coupons(ruleId, coupons));

    /// <summary>The member should hold a tier.</summary>
    /// <param name="ruleId">A rule of member tiers.</param>
    /// <param name="tierId">The tier; null for none.</param>
    public Story ThenTier(string ruleId, string? tierId)
    {
        var tiers = TiersOf(ruleId);
        if (tierId is not null && !tiers.Tiers.Any(tier => tier.Id == tierId))
            throw new ArgumentException(
                $"Rule '{ruleId}' has no tier '{tierId}'. It has {WordList.Of([.. tiers.Tiers.Select(tier => tier.Id)])}.",
                nameof(tierId)
            );
        return Then(MemberChecks.Tier(ruleId, tierId));
    }

    /// <summary>So much spend should be missing to the next tier.</summary>
    /// <param name="ruleId">A rule of member tiers.</param>
    /// <param name="spend">Major units; null at the highest tier.</param>
    public Story ThenDistance(string ruleId, decimal? spend)
    {
        TiersOf(ruleId);
        return Then(
            MemberChecks.Distance(ruleId, spend is { } amount ? new Amount(Minor(amount), isMoney: true) : null)
        );
    }

    /// <summary>The member should be in a phase of the journey.</summary>
    /// <param name="phaseId">The phase, or one around it; null for none.</param>
    public Story ThenPhase(string? phaseId) => Then(JourneyChecks.Phase(phaseId));

    /// <summary>These touches should be issued, in order; none that is withheld counts.</summary>
    /// <param name="touchIds">The touches; none for nothing to say.</param>
    public Story ThenTouches(params string[] touchIds)
    {
        ArgumentNullException.ThrowIfNull(touchIds);
        return Then(JourneyChecks.Touches(touchIds));
    }

    /// <summary>These touches should go out, in order.</summary>
    /// <param name="touchIds">The touches; none for silence.</param>
    public Story ThenSent(params string[] touchIds)
    {
        ArgumentNullException.ThrowIfNull(touchIds);
        return Then(JourneyChecks.Sent(touchIds));
    }

    /// <summary>Steps of the journey should give so many points for later; none that is withheld counts.</summary>
    /// <param name="points">How many.</param>
    public Story ThenJourneyPoints(long points) => Then(JourneyChecks.Points(points));

    /// <summary>The event should be answered so, rather than taken.</summary>
    /// <param name="kind">What should become of it.</param>
    public Story ThenAnswer(JourneyAnswerKind kind) => Then(TakenCheck.Answer(kind), isRefusal: true);

    private Story Progress(string ruleId, Amount have, Amount need) =>
        ThenOf(ruleId, OutcomeChecks.Have(ruleId, have)).ThenOf(ruleId, OutcomeChecks.Need(ruleId, need));

    private MemberTierRule TiersOf(string ruleId)
    {
        CheckRule(ruleId);
        return MemberTiers.Of(_plan, ruleId)
            ?? throw new ArgumentException($"Rule '{ruleId}' has no tiers of members.", nameof(ruleId));
    }
}

using Loyalty.Rules.Laws;
using Loyalty.Rules.Laws.Generators;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ForwardChaining.Tests.Translation;

/// <summary>Decides histories by a program and by its translation, and demands the same of both.</summary>
internal static class BothPlans
{
    /// <summary>The world with only the rules that can be translated; null where none is left.</summary>
    internal static (World World, ForwardChainingProgram Translated)? Translatable(
        World world,
        Tally tally,
        bool catalogSaysAll = false
    )
    {
        while (world.Program.Rules.Any(IsOfFamily))
        {
            if (Translation(world, catalogSaysAll).TryTranslate(out var translated, out var refusals))
                return (world, translated);
            foreach (var refusal in refusals)
                tally.Meet("refused " + refusal.Feature);
            // Code that may ask for tiers goes rather than the tiers.
            var refused = refusals.Any(one => one.Feature == "tiers")
                ? world.Program.Rules.Where(rule => rule is CustomRule).Select(rule => rule.Id)
                : refusals.Select(one => one.RuleId);
            if (Without(world.Program, refused.ToHashSet(StringComparer.Ordinal)) is not { } rest)
                return null;
            world = world.With(program: rest);
        }
        return null;
    }

    internal static void Agree(World world, Tally tally)
    {
        if (Translatable(world, tally) is not { } case_)
            return;
        var (own, translated) = case_;
        Agree(own.Plan, translated.Compile(), own.History, tally);
    }

    internal static void Agree(LoyaltyPlan own, LoyaltyPlan network, IEnumerable<Transaction> history, Tally tally)
    {
        var ours = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        var theirs = new Dictionary<string, MemberState>(StringComparer.Ordinal);
        foreach (var sale in history)
        {
            if (sale.Header.MemberId is not { } member)
            {
                var guest = own.Evaluate(sale);
                Same(guest, network.Evaluate(sale));
                Note(own.Program, sale, guest, tally);
                continue;
            }
            var before = ours.TryGetValue(member, out var known) ? known : own.NewMember(member);
            var otherBefore = theirs.TryGetValue(member, out var other) ? other : network.NewMember(member);
            var decision = own.Evaluate(sale, before);
            var otherDecision = network.Evaluate(sale, otherBefore);
            Same(decision, otherDecision);
            ours[member] = decision.NextState ?? before;
            theirs[member] = otherDecision.NextState ?? otherBefore;
            Assert.Equal(DecidedSame.Of(ours[member]), DecidedSame.Of(theirs[member]));
            Note(own.Program, sale, decision, tally);
        }
    }

    internal static ProgramTranslation Translation(World world, bool catalogSaysAll = false)
    {
        var translation = ForwardChainingProgram.Of(world.Program).CustomRules(CustomRules.ForEngine);
        if (catalogSaysAll)
            translation.CatalogSaysAll();
        return world.Catalog is null ? translation : translation.Catalog(world.Catalog);
    }

    internal static string FamilyOf(RewardRule rule) =>
        rule switch
        {
            FreeItemRule { Mode: FreeItemMode.Stamps } => "card",
            FreeItemRule => "free item",
            CrossSellRule => "cross-sell",
            BasketTierRule => "basket tiers",
            MemberTierRule => "member tiers",
            SignUpBonusRule => "sign-up bonus",
            _ => "other",
        };

    private static void Same(Decision own, Decision network) =>
        Assert.Equal(DecidedSame.Of(own), DecidedSame.Of(network));

    private static void Note(LoyaltyProgram program, Transaction sale, Decision decision, Tally tally)
    {
        if (!decision.Admission.IsAccepted)
            return;
        tally.Decided(decision);
        foreach (var outcome in decision.Outcomes)
        {
            var rule = program.Rules.First(one => one.Id == outcome.RuleId);
            string family = FamilyOf(rule);
            tally.Pair(family);
            tally.Meet(family);
            tally.Meet(family + " " + outcome.Verdict);
            if (outcome.Verdict != Verdict.Awarded)
                continue;
            tally.Meet(rule.Caps.Count > 0, family + " with caps");
            tally.Meet(rule.Except is not null, family + " with except");
            tally.Meet(rule.Active is not null, family + " with a window");
            NoteEligibility(rule.Eligibility, tally);
            if (rule is ItemRewardRule units)
                NoteUnits(units, family, tally);
            if (rule is MemberTierRule tiers)
                NoteTiers(tiers, tally);
            if (rule is BasketTierRule basket)
                tally.Meet(basket.Steps.Count > 1, "several steps");
        }
        tally.Meet(sale.Header.MemberId is null, "a guest");
        tally.Meet(program.Arbitration is not null && decision.Awards.Count > 0, "a tree");
        tally.Meet(program.MarginGuard is not null && decision.Awards.Count > 0, "a guard");
        tally.Meet(decision.Awards.Count > 1, "several awards");
    }

    private static void NoteUnits(ItemRewardRule rule, string family, Tally tally)
    {
        tally.Meet(rule.Choose != UnitOrder.Cheapest, family + " chooses " + rule.Choose);
        tally.Meet(rule.Consume == ConsumedUnits.None, family + " consumes none");
        tally.Meet(rule.Repeat is not null, family + " repeats");
        tally.Meet(rule.GivesWholeSets && rule.Gives.Units > 1, family + " in whole sets");
        tally.Meet(rule.Gives.Units > 1, family + " of several units");
        if (rule is not FreeItemRule free)
            return;
        tally.Meet(free.Mode == FreeItemMode.PayFor, "payFor");
        tally.Meet(free.Stamp.Kind == StampKind.PerVisit, "stamps by visit");
        tally.Meet(free.Redeem == RedeemWhen.NextVisit, "redeemed later");
    }

    private static void NoteTiers(MemberTierRule rule, Tally tally)
    {
        tally.Meet(rule.Rounding.Level.ToString());
        tally.Meet(rule.Rounding.Mode.ToString());
        tally.Meet("measures " + rule.Measure);
        tally.Meet("over " + rule.Window.Kind);
        foreach (var tier in rule.Tiers)
            tally.Meet(tier.Earn is { Step: true }, "earns by steps");
    }

    private static void NoteEligibility(Eligibility asked, Tally tally)
    {
        tally.Meet(asked.Stores.Count > 0, "asks store");
        tally.Meet(asked.Channels.Count > 0, "asks channel");
        tally.Meet(asked.Tenders.Count > 0, "asks tender");
        tally.Meet(asked.Codes.Count > 0, "asks code");
        tally.Meet(asked.Attributes.Count > 0, "asks attribute");
        tally.Meet(asked.Segments.Count > 0, "asks segment");
        tally.Meet(asked.Birthday is not null, "asks birthday");
        tally.Meet(asked.Tier is not null, "asks tier");
        tally.Meet(asked.Purchase is not null || asked.PurchaseEvery is not null, "asks purchase");
        tally.Meet(asked.Member.Count > 0, "asks member");
        tally.Meet(asked.Basket.Count > 0, "asks basket");
        tally.Meet(asked.Employees != EmployeeSales.Included, "asks employees");
    }

    /// <summary>The program without rules, and without those that ask for their tiers; null where nothing is left.</summary>
    private static LoyaltyProgram? Without(LoyaltyProgram program, HashSet<string> refused)
    {
        bool more;
        do
        {
            more = false;
            foreach (var rule in program.Rules)
            {
                bool asks =
                    (rule.Eligibility.Tier is { } tier && refused.Contains(tier.RuleId))
                    || rule.Eligibility.Member.Any(range => range.RuleId is { } id && refused.Contains(id));
                more |= asks && refused.Add(rule.Id);
            }
        } while (more);
        var kept = program.Rules.Where(rule => !refused.Contains(rule.Id)).ToList();
        return kept.Count == 0 ? null : Worlds.WithRules(program, kept);
    }

    private static bool IsOfFamily(RewardRule rule) => rule is not (CustomRule or RedemptionRule);
}

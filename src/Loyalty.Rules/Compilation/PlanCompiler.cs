using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Compilation;

/// <summary>Turns a checked program into a plan's inner parts.</summary>
internal sealed class PlanCompiler
{
    private readonly LoyaltyProgram _program;
    private readonly Catalog? _catalog;
    private readonly ProgramCalendar _calendar;
    private readonly SelectorNames _names;
    private readonly Dictionary<Selector, CompiledSelector> _selectors = [];
    private readonly List<StateSlot> _slots = [];
    private readonly JourneyPlan? _journey;

    private PlanCompiler(LoyaltyProgram program, Catalog? catalog, ProgramCalendar calendar)
    {
        _program = program;
        _catalog = catalog;
        _calendar = calendar;
        _names = new SelectorNames(program);
        _journey = program.Journey is { } journey ? JourneyPlan.Of(journey, program.TimeZone) : null;
    }

    /// <summary>Compiles a program that was checked.</summary>
    internal static CompiledProgram Compile(
        LoyaltyProgram program,
        Catalog? catalog,
        IReadOnlyDictionary<string, ICustomRewardRule> custom
    )
    {
        if (!ProgramCalendar.TryCreate(program.TimeZone, program.BusinessDayStart, out var calendar))
            throw new InvalidOperationException("Zones are checked before a program is compiled.");
        return new PlanCompiler(program, catalog, calendar).Compile(custom);
    }

    private CompiledProgram Compile(IReadOnlyDictionary<string, ICustomRewardRule> custom)
    {
        var ordered = DecisionOrder.Of(_program);
        var compilation = new RuleCompilation(
            _calendar,
            _slots,
            OnlySkuOf,
            ShelfPriceOf,
            _names.AreSame,
            (items, except) =>
                new RuleRole(-1, LineRoles.None, Compiled(items), except is null ? null : Compiled(except)),
            name => custom.TryGetValue(name, out var code) ? code : null
        );
        int enrolment = compilation.EnrolmentSlot = compilation.AddSlot(PostingAccount.Enrolment, null);
        compilation.Scale = PointsScale.Of(_program);
        if (compilation.Scale is not null)
            compilation.Needs |= PointsNeeds.Multipliers;
        int purchases = compilation.PurchasesSlot = compilation.AddSlot(PostingAccount.Purchases, null);
        var kernels = new RuleKernel[ordered.Length];
        for (int rank = 0; rank < kernels.Length; rank++)
        {
            compilation.Rank = rank;
            kernels[rank] = ordered[rank].Compile(compilation);
            kernels[rank].AddCaps(compilation);
        }
        AddGates(kernels, purchases);
        var roles = new List<RuleRole>(ordered.Length * 2);
        var onEnrolment = new List<EnrolmentRole>();
        for (int rank = 0; rank < ordered.Length; rank++)
            AddRoles(kernels[rank], roles, onEnrolment);
        var layout = new StateLayout(
            _program,
            _program.ContentHash(),
            [.. _slots],
            [.. _slots.Select(slot => IsMoney(slot, kernels))],
            [.. _slots.Select(slot => IsPoints(slot, kernels))],
            PointNumber.UnitOf(_program.PointDecimals)
        );
        return new CompiledProgram(
            _program,
            _catalog,
            _calendar,
            kernels,
            [.. onEnrolment],
            ItemIndexCompiler.Compile(roles, _catalog),
            layout,
            enrolment,
            purchases,
            compilation.Needs,
            compilation.Scale,
            ChoiceTreeCompiler.Compile(_program, kernels),
            _journey
        );
    }

    private static bool IsMoney(in StateSlot slot, RuleKernel[] kernels) =>
        slot.Account == PostingAccount.StampRemainder
        || (slot.Account == PostingAccount.Measure && ((MemberTierRule)kernels[slot.Rule].Rule).MeasuresMoney)
        || (slot.Account == PostingAccount.StepRemainder && ((MemberTierRule)kernels[slot.Rule].Rule).StepsInMoney)
        || (slot.Account == PostingAccount.CapUse && kernels[slot.Rule].Rule.Caps[slot.Part].Unit == CapUnit.Money);

    private static bool IsPoints(in StateSlot slot, RuleKernel[] kernels) =>
        (
            slot.Account == PostingAccount.Measure
            && ((MemberTierRule)kernels[slot.Rule].Rule).MeasureUnit == OutcomeUnit.Points
        ) || (slot.Account == PostingAccount.CapUse && kernels[slot.Rule].Rule.Caps[slot.Part].Unit == CapUnit.Points);

    private void AddRoles(RuleKernel kernel, List<RuleRole> roles, List<EnrolmentRole> onEnrolment)
    {
        var (rule, rank) = (kernel.Rule, kernel.Rank);
        var except = rule.Except is null ? null : Compiled(rule.Except);
        var targets = rule.Targeted is null
            ? null
            : new RuleRole(rank, LineRoles.Target, Compiled(rule.Targeted), except);
        if (rule.OnEnrolmentOnly)
        {
            onEnrolment.Add(new EnrolmentRole(rank, targets));
            return;
        }
        if (kernel is RedemptionKernel redemption)
        {
            redemption.Targets = targets!;
            return;
        }
        if (targets is not null)
            roles.Add(targets);
        if (rule.Measured is not null)
            roles.Add(new RuleRole(rank, LineRoles.Measure, Compiled(rule.Measured), except));
    }

    private void AddGates(RuleKernel[] kernels, int purchasesSlot)
    {
        var tiers = new Dictionary<string, RuleKernel>(StringComparer.Ordinal);
        foreach (var kernel in kernels)
        {
            if (kernel.Rule is MemberTierRule)
                tiers[kernel.Id] = kernel;
        }
        var phases = KnownPhases();
        foreach (var custom in kernels.OfType<CustomKernel>())
            (custom.TierRules, custom.Phases) = (tiers, phases);
        foreach (var kernel in kernels)
            kernel.Gate = GateCompiler.Compile(kernel.Rule, _calendar, tiers, Compiled, purchasesSlot, _journey);
    }

    private PhaseTable KnownPhases()
    {
        var table = new PhaseTable();
        foreach (var phase in _journey?.Journey.Phases ?? [])
        {
            table.Add(phase.Id, _journey!.LeavesOf(phase.Id));
            foreach (var inner in phase.Phases)
                table.Add(inner.Id, _journey.LeavesOf(inner.Id));
        }
        return table;
    }

    private CompiledSelector Compiled(Selector selector)
    {
        var resolved = _names.Resolve(selector);
        if (!_selectors.TryGetValue(resolved, out var compiled))
            _selectors[resolved] = compiled = CompiledSelector.Of(resolved, _names, _catalog);
        return compiled;
    }

    private string? OnlySkuOf(Selector selector)
    {
        var skus = _names.Resolve(selector).Skus;
        return skus.Count > 0 && _names.AreSame(selector, new SelectorBuilder().Sku(skus[0]).Build()) ? skus[0] : null;
    }

    /// <summary>The price in the catalog of the only sku that a selector means, if it says nothing else.</summary>
    private long? ShelfPriceOf(Selector selector)
    {
        return
            _catalog is not null
            && OnlySkuOf(selector) is { } sku
            && _catalog.TryGet(sku.AsSpan(), out var key)
            && _catalog.At(key.Index).Price is > 0 and var price
            ? price
            : null;
    }
}

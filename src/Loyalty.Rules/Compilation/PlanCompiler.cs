using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;
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

    private PlanCompiler(LoyaltyProgram program, Catalog? catalog, ProgramCalendar calendar)
    {
        _program = program;
        _catalog = catalog;
        _calendar = calendar;
        _names = new SelectorNames(program);
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
        var ordered = InOrderOfDecision(_program.Rules);
        var compilation = new RuleCompilation(
            _calendar,
            _slots,
            ShelfPriceOf,
            _names.AreSame,
            (items, except) =>
                new RuleRole(-1, LineRoles.None, Compiled(items), except is null ? null : Compiled(except)),
            name => custom.TryGetValue(name, out var code) ? code : null
        );
        int enrolment = compilation.EnrolmentSlot = compilation.AddSlot(PostingAccount.Enrolment, null);
        int purchases = compilation.AddSlot(PostingAccount.Purchases, null);
        var kernels = new RuleKernel[ordered.Length];
        for (int rank = 0; rank < kernels.Length; rank++)
        {
            compilation.Rank = rank;
            kernels[rank] = ordered[rank].Compile(compilation);
            kernels[rank].AddCaps(compilation);
        }
        AddGates(kernels);
        var roles = new List<RuleRole>(ordered.Length * 2);
        var onEnrolment = new List<EnrolmentRole>();
        for (int rank = 0; rank < ordered.Length; rank++)
            AddRoles(ordered[rank], rank, roles, onEnrolment);
        var layout = new StateLayout(
            _program,
            _program.ContentHash(),
            [.. _slots],
            [.. _slots.Select(slot => IsMoney(slot, kernels))]
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
            ChoiceTreeCompiler.Compile(_program, kernels)
        );
    }

    /// <summary>By stage, then by priority from the highest, then by id.</summary>
    private static RewardRule[] InOrderOfDecision(IReadOnlyList<RewardRule> rules)
    {
        var ordered = new RewardRule[rules.Count];
        for (int i = 0; i < ordered.Length; i++)
            ordered[i] = rules[i];
        Array.Sort(
            ordered,
            (a, b) =>
                a.DecidedIn != b.DecidedIn ? a.DecidedIn.CompareTo(b.DecidedIn)
                : a.Priority != b.Priority ? b.Priority.CompareTo(a.Priority)
                : string.CompareOrdinal(a.Id, b.Id)
        );
        return ordered;
    }

    private static bool IsMoney(in StateSlot slot, RuleKernel[] kernels) =>
        slot.Account == PostingAccount.Measure
        || (slot.Account == PostingAccount.CapUse && kernels[slot.Rule].Caps[slot.Part].Unit == CapUnit.Money);

    private void AddRoles(RewardRule rule, int rank, List<RuleRole> roles, List<EnrolmentRole> onEnrolment)
    {
        var except = rule.Except is null ? null : Compiled(rule.Except);
        var targets = rule.Targeted is null
            ? null
            : new RuleRole(rank, LineRoles.Target, Compiled(rule.Targeted), except);
        if (rule.OnEnrolmentOnly)
        {
            onEnrolment.Add(new EnrolmentRole(rank, targets));
            return;
        }
        if (targets is not null)
            roles.Add(targets);
        if (rule.Measured is not null)
            roles.Add(new RuleRole(rank, LineRoles.Measure, Compiled(rule.Measured), except));
    }

    private void AddGates(RuleKernel[] kernels)
    {
        var tiers = new Dictionary<string, MemberTierKernel>(StringComparer.Ordinal);
        foreach (var kernel in kernels)
        {
            if (kernel is MemberTierKernel tier)
                tiers[kernel.Id] = tier;
        }
        foreach (var kernel in kernels)
            kernel.Gate = GateCompiler.Compile(kernel.Rule, _calendar, tiers, Compiled);
    }

    private CompiledSelector Compiled(Selector selector)
    {
        var resolved = _names.Resolve(selector);
        if (!_selectors.TryGetValue(resolved, out var compiled))
            _selectors[resolved] = compiled = CompiledSelector.Of(resolved, _names, _catalog);
        return compiled;
    }

    /// <summary>The price in the catalog of the only sku that a selector means, if it says nothing else.</summary>
    private long? ShelfPriceOf(Selector selector)
    {
        var skus = _names.Resolve(selector).Skus;
        bool single = skus.Count > 0 && _names.AreSame(selector, new SelectorBuilder().Sku(skus[0]).Build());
        return
            single
            && _catalog is not null
            && _catalog.TryGet(skus[0].AsSpan(), out var key)
            && _catalog.At(key.Index).Price is > 0 and var price
            ? price
            : null;
    }
}

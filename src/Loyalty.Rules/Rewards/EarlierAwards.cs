namespace Loyalty.Rules.Rewards;

/// <summary>
/// What rules give, in the order of decision, for code that asks. A record of its own, for rules are also decided on trial, when nothing is awarded.
/// Reused from sale to sale; grows, never shrinks.
/// </summary>
internal sealed class EarlierAwards
{
    private EarlierAward[] _all = [];

    /// <summary>Whether the program has code that may ask.</summary>
    internal bool IsKept { get; set; }

    internal int Count { get; private set; }

    internal ReadOnlySpan<EarlierAward> All => _all.AsSpan(0, Count);

    internal void Note(RuleKernel kernel, RuleTurn turn)
    {
        ref readonly var grant = ref turn.Grant;
        if (!IsKept || grant.Granted == 0)
            return;
        if (Count == _all.Length)
            Array.Resize(ref _all, Math.Max(8, Count * 2));
        bool points = kernel.Stage == RewardStage.Points;
        bool units = kernel.Stage == RewardStage.Item || turn.Proposal.Kind == ProposalKind.Items;
        _all[Count++] = new EarlierAward(
            kernel.Id,
            kernel.Stage,
            grant.Discount,
            points ? grant.Granted : 0,
            units ? grant.Granted : 0
        );
    }

    /// <summary>Forgets what came after a count.</summary>
    internal void TakeBack(int count) => Count = count;
}

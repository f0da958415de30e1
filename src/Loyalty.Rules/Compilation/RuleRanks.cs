using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Compilation;

/// <summary>The rules of a plan by their ids. Immutable and thread-safe.</summary>
internal sealed class RuleRanks
{
    private readonly RuleKernel[] _kernels;
    private readonly Dictionary<string, int> _ranks;

    internal RuleRanks(RuleKernel[] kernels)
    {
        _kernels = kernels;
        _ranks = new Dictionary<string, int>(kernels.Length, StringComparer.Ordinal);
        for (int rank = 0; rank < kernels.Length; rank++)
            _ranks.Add(kernels[rank].Id, rank);
    }

    /// <summary>A rule ready to decide, or null where the plan has none of this id.</summary>
    internal RuleKernel? Find(string? id) =>
        id is not null && _ranks.TryGetValue(id, out int rank) ? _kernels[rank] : null;
}

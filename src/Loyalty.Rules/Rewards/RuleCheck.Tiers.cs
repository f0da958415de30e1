using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Rewards;

internal sealed partial class RuleCheck
{
    private IdRegister _tierIds = new();

    /// <summary>Checks the id of a tier against those before it in the rule.</summary>
    internal void TierId(DiagnosticPath path, string id, int index)
    {
        if (index == 0)
            _tierIds = new IdRegister();
        if (!Word(path, "a tier id", id))
            return;
        _tierIds.Add(id, index, out int first, out string? twin);
        if (first != index)
            Report(ProgramCodes.DuplicateTier, path, Quoted.Of(id));
        else if (twin is not null)
            Report(ProgramCodes.IdsDifferByCase, path, "tier " + Quoted.Of(twin), "tier " + Quoted.Of(id));
    }
}

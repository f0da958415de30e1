using Loyalty.Rules.Testing.Expectations;

namespace Loyalty.Rules.Testing.Documents;

/// <summary>What is expected of one rule while its id is not known yet: it stands as the name of the property.</summary>
internal sealed class RuleChecklist
{
    private readonly List<Func<string, Check>> _checks = [];

    internal void Add(Func<string, Check> check) => _checks.Add(check);

    internal IEnumerable<Check> For(string ruleId) => _checks.Select(check => check(ruleId));
}

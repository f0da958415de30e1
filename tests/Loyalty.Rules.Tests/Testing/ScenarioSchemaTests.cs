using Loyalty.Rules.Testing;
using Loyalty.Rules.Tests.Json;

namespace Loyalty.Rules.Tests.Testing;

public sealed class ScenarioSchemaTests
{
    [Fact]
    public void Schema_OfScenario_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules.Testing/Documents/scenario.schema.json", Scenario.Schema());
}

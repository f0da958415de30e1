using Loyalty.Rules.Json;

namespace Loyalty.Rules.Tests.Json;

public sealed class SchemaFileTests
{
    [Fact]
    public void Program_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/program.schema.json", LoyaltySchema.Program());

    [Fact]
    public void Catalog_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/catalog.schema.json", LoyaltySchema.Catalog());

    [Fact]
    public void Transaction_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/transaction.schema.json", LoyaltySchema.Transaction());

    [Fact]
    public void MemberState_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/state.schema.json", LoyaltySchema.MemberState());

    [Fact]
    public void Decision_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/decision.schema.json", LoyaltySchema.Decision());

    [Fact]
    public void Journey_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/journey.schema.json", LoyaltySchema.Journey());

    [Fact]
    public void JourneyState_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/journey-state.schema.json", LoyaltySchema.JourneyState());

    [Fact]
    public void JourneyRecord_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/journey-record.schema.json", LoyaltySchema.JourneyRecord());

    [Fact]
    public void JourneyLog_OfLoyaltySchema_IsTheCommittedFile() =>
        GeneratedFile.Verify("src/Loyalty.Rules/Json/journey-log.schema.json", LoyaltySchema.JourneyLog());
}

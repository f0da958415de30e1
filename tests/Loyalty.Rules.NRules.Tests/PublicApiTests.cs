using Loyalty.Rules.Tests.Api;
using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.ForwardChaining.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public void PublicApi_OfTheAdapter_IsTheApprovedText() =>
        ApprovedText.Verify(
            "tests/Loyalty.Rules.NRules.Tests/Loyalty.Rules.NRules.approved.txt",
            ApiText.Of(typeof(ForwardChainingRule).Assembly)
        );
}

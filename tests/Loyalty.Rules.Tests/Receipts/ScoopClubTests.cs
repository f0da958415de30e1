using Loyalty.Rules.Tests.Approval;
using ScoopClub;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class ScoopClubTests
{
    [Fact]
    public void Story_OfTheWeek_IsAsApproved() =>
        Cultures.ForEach(() =>
        {
            var output = new StringWriter(System.Globalization.CultureInfo.CurrentCulture);
            Story.Tell(output);
            ApprovedText.Verify(
                "tests/Loyalty.Rules.Tests/Receipts/Approved/ScoopClub.approved.txt",
                output.ToString()
            );
        });
}

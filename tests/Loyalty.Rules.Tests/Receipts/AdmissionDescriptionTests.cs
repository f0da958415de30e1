using Loyalty.Rules.Tests.Approval;

namespace Loyalty.Rules.Tests.Receipts;

public sealed class AdmissionDescriptionTests
{
    [Fact]
    public void Describe_OfEveryStatusAndRefusal_IsAsApproved() =>
        Cultures.ForEach(() =>
            ApprovedText.Verify(
                "tests/Loyalty.Rules.Tests/Receipts/Approved/Admissions.approved.txt",
                string.Concat(All().Select(pair => $"{pair.Name}\n  {pair.Admission.Describe()}\n"))
            )
        );

    [Fact]
    public void Describe_OfARefusedSale_NamesTheLine()
    {
        var shop = IceCreamShop.In("USD");
        var sale = shop.Sale("1").Each("vanilla", 1, 2.25m).Line("vanilla", -1, 2.25m).Build();

        Assert.Equal(
            "The sale was refused, and nothing changes: line 2 (counted from 1) has a negative quantity, which is a return. "
                + "This version decides sales only: leave returns out.",
            shop.Plan.Evaluate(sale).Admission.Describe()
        );
    }

    private static IEnumerable<(string Name, Admission Admission)> All()
    {
        for (var status = AdmissionStatus.None; status <= AdmissionStatus.Refused; status++)
        {
            if (status != AdmissionStatus.Refused)
                yield return (status.ToString(), new Admission(status));
        }
        for (var refusal = Refusal.None; refusal <= Refusal.JourneyBehind; refusal++)
            yield return ($"Refused: {refusal}", new Admission(AdmissionStatus.Refused, refusal, 1233));
    }
}

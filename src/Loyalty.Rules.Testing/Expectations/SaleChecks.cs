using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Expectations;

/// <summary>What is expected of a sale as a whole: taken or refused, its sums, its goods.</summary>
internal static class SaleChecks
{
    /// <summary>Why a sale is not taken, in one word.</summary>
    internal static readonly WordForm<(AdmissionStatus, Refusal)> Refusals = new([
        ("alreadyApplied", (AdmissionStatus.AlreadyApplied, Refusal.None)),
        ("conflict", (AdmissionStatus.Conflict, Refusal.None)),
        ("needsReplay", (AdmissionStatus.NeedsReplay, Refusal.None)),
        ("tooLate", (AdmissionStatus.TooLate, Refusal.None)),
        .. Enumerable
            .Range((int)Refusal.MissingId, (int)Refusal.CannotRedeem)
            .Select(one => (DecisionWords.Refusals.WordOf((Refusal)one), (AdmissionStatus.Refused, (Refusal)one))),
    ]);

    internal static Check Taken() =>
        result =>
            result.Decision.Admission.IsAccepted
                ? null
                : new Finding(
                    "the sale",
                    "taken",
                    "refused as " + Quoted.Of(WordOf(result.Decision.Admission)),
                    "The sale should be taken, and is refused as " + Quoted.Of(WordOf(result.Decision.Admission)) + "."
                );

    internal static Check Refused((AdmissionStatus Status, Refusal Refusal) why) =>
        result =>
        {
            var actual = result.Decision.Admission;
            if (actual.Status == why.Status && actual.Refusal == why.Refusal)
                return null;
            string expected = Quoted.Of(Refusals.WordOf(why));
            string was = actual.IsAccepted ? "taken" : "refused as " + Quoted.Of(WordOf(actual));
            return new Finding(
                "the sale",
                "refused as " + expected,
                was,
                $"The sale should be refused as {expected}, and is {was}."
            );
        };

    internal static Check Total(long minorUnits) =>
        result => Money(result, "the total", minorUnits, result.Decision.Total.MinorUnits);

    internal static Check Discount(long minorUnits) =>
        result => Money(result, "the discount", minorUnits, result.Decision.Discount.MinorUnits);

    internal static Check Payable(long minorUnits) =>
        result => Money(result, "the amount to pay", minorUnits, result.Decision.Payable.MinorUnits);

    internal static Check DiscountOfLine(string line, long minorUnits) =>
        result =>
        {
            long sum = 0;
            foreach (var one in result.Decision.LineDiscounts)
            {
                if (StepResult.IdOf(result.Sale, one.Line) == line)
                    sum += one.Amount;
            }
            return Money(result, "the discount of line " + Quoted.Of(line), minorUnits, sum);
        };

    internal static Check Free(string sku, long units) =>
        result => Count("the number of free units of " + Quoted.Of(sku), units, FreeUnits.Of(result, sku));

    internal static Check Points(long points) =>
        result => Count("the number of points earned", points, result.Decision.Points);

    internal static Check Redeemed(long points) =>
        result => Count("the number of points redeemed", points, result.Decision.PointsRedeemed);

    /// <summary>What an earlier sale of the same id posted.</summary>
    internal static Check Applied(long? points, long? redeemed, long? discount) =>
        result =>
        {
            if (result.Decision.Admission.Applied is not { } applied)
                return new Finding(
                    "the sale",
                    "applied before",
                    "new",
                    "The sale should be applied already, and this is the first of its id."
                );
            return (points is { } number ? Count("the number of points posted before", number, applied.Points) : null)
                ?? (
                    redeemed is { } spent
                        ? Count("the number of points redeemed before", spent, applied.PointsRedeemed)
                        : null
                )
                ?? (
                    discount is { } minorUnits
                        ? Money(result, "the discount posted before", minorUnits, applied.Discount)
                        : null
                );
        };

    internal static Finding? Money(StepResult result, string what, long expected, long actual) =>
        expected == actual
            ? null
            : new Finding(what, Wording.Money(expected, result.Currency), Wording.Money(actual, result.Currency));

    internal static Finding? Count(string what, long expected, long actual) =>
        expected == actual ? null : new Finding(what, Wording.Number(expected), Wording.Number(actual));

    private static string WordOf(Admission admission) => Refusals.WordOf((admission.Status, admission.Refusal));
}

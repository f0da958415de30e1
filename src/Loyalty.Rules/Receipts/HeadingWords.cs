using System.Globalization;

namespace Loyalty.Rules.Receipts;

/// <summary>Says when a sale was made, and why one was not taken.</summary>
internal static class HeadingWords
{
    /// <summary>The time on the wall in the program's zone; null for an instant that no calendar of ours holds.</summary>
    internal static string? LocalTime(Wording wording, Decision decision)
    {
        long ticks = decision.Sale.Header.At.UtcTicks;
        if (!ProgramCalendar.InRange(ticks))
            return null;
        var time = new DateTime(decision.Plan.Compiled.Calendar.LocalTimeOf(ticks).Ticks);
        return wording.Say(
            ReceiptText.LocalTime,
            ("year", Digits(time.Year, "0000")),
            ("month", Digits(time.Month, "00")),
            ("day", Digits(time.Day, "00")),
            ("hour", Digits(time.Hour, "00")),
            ("minute", Digits(time.Minute, "00"))
        );
    }

    internal static string NotTaken(Wording wording, in Admission admission) =>
        admission.Status switch
        {
            AdmissionStatus.AlreadyApplied => wording.Say(
                admission.Applied!.PointsRedeemed > 0
                    ? ReceiptText.AlreadyAppliedForPoints
                    : ReceiptText.AlreadyApplied,
                ("points", wording.Number(admission.Applied.Points)),
                ("saved", wording.Money(admission.Applied.Discount)),
                ("redeemed", wording.Number(admission.Applied.PointsRedeemed))
            ),
            AdmissionStatus.Conflict => wording.Say(ReceiptText.Conflict),
            AdmissionStatus.NeedsReplay => wording.Say(ReceiptText.NeedsReplay),
            AdmissionStatus.TooLate => wording.Say(ReceiptText.TooLate),
            _ => wording.Say(ReceiptText.Refused),
        };

    private static string Digits(int number, string format) => number.ToString(format, CultureInfo.InvariantCulture);
}

using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Journeys;

/// <summary>A funnel as a table of text.</summary>
internal static class FunnelTable
{
    private static readonly string[] English = ["Phase", "In", "Entered", "Left", "Stalled", "Median days", "Went on"];
    private static readonly string[] Vietnamese =
    [
        "Giai đoạn",
        "Đang ở",
        "Lượt vào",
        "Lượt rời",
        "Chững lại",
        "Số ngày (trung vị)",
        "Đi tiếp",
    ];

    internal static string Text(JourneyFunnel funnel, string language)
    {
        bool isVietnamese = language == "vi";
        List<string[]> rows = [isVietnamese ? Vietnamese : English];
        foreach (var phase in funnel.Phases)
            rows.Add(Row(phase, language));
        int[] widths = [.. Enumerable.Range(0, English.Length).Select(column => rows.Max(row => row[column].Length))];
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            text.Append(row[0].PadRight(widths[0]));
            for (int column = 1; column < row.Length; column++)
                text.Append("  ").Append(row[column].PadLeft(widths[column]));
            text.Append('\n');
        }
        string foot = isVietnamese
            ? "Khách hàng: {0}; ngoài hành trình: {1}"
            : "Members: {0}; outside the journey: {1}";
        return text.AppendFormat(CultureInfo.InvariantCulture, foot, funnel.Members, funnel.Outside)
            .Append('\n')
            .ToString();
    }

    private static string[] Row(FunnelPhase phase, string language) =>
        [
            phase.Phase.Name?.In(language) ?? phase.Phase.Id,
            Number(phase.In),
            Number(phase.Entered),
            Number(phase.Left),
            Number(phase.Stalled),
            phase.MedianDays is { } days ? Number(days) : "-",
            phase.Members > 0 && phase.WentOn is { } wentOn ? Number(wentOn) + " / " + Number(phase.Members) : "-",
        ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

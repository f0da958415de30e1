using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>A member's state, which only the plan that it belongs to can read.</summary>
internal sealed class MemberStateForm : JsonForm<MemberState>
{
    internal static readonly MemberStateForm Instance = new();

    private MemberStateForm() { }

    internal override string Belongs => MemberStateTable.Instance.Belongs;

    internal override bool TryRead(DocumentReader reader, int node, [MaybeNullWhen(false)] out MemberState value)
    {
        int before = reader.ProblemCount;
        PlanCheck.Check(reader, node);
        if (reader.Plan is { } plan)
            CheckHorizon(reader, node, plan.Program.LatenessDays);
        CheckBalance(reader, node);
        return MemberStateTable.Instance.TryRead(reader, node, out value) && reader.ProblemCount == before;
    }

    internal override void Write(DocumentWriter writer, MemberState value) =>
        MemberStateTable.Instance.Write(writer, value);

    internal override void WriteSchema(SchemaWriter schema) => schema.Form(MemberStateTable.Instance);

    /// <summary>A state remembers the sales of the horizon, and no later one than the latest.</summary>
    private static void CheckHorizon(DocumentReader reader, int node, int days)
    {
        int applied = reader.Find(node, "applied"u8);
        if (applied < 0 || reader.Tree.Kind(applied) != JsonKind.List || reader.Tree.FirstChild(applied) < 0)
            return;
        int latest = reader.Find(node, "latest"u8);
        if (latest < 0)
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "latest",
                "A state with applied sales",
                "latest",
                "the instant of the latest sale applied"
            );
        if (latest < 0 || !TryInstant(reader, latest, out var end))
            return;
        for (int sale = reader.Tree.FirstChild(applied); sale >= 0; sale = reader.Tree.NextSibling(sale))
        {
            int at = reader.Find(sale, "at"u8);
            if (at < 0 || !TryInstant(reader, at, out var instant))
                continue;
            long late = end.UtcTicks - instant.UtcTicks;
            if (late < 0 || late > days * TimeSpan.TicksPerDay)
                reader.Report(StateCodes.OutsideHorizon, at, days);
        }
    }

    /// <summary>No sum of points may wrap.</summary>
    private static void CheckBalance(DocumentReader reader, int node)
    {
        int lots = reader.Find(node, "lots"u8);
        if (lots < 0 || reader.Tree.Kind(lots) != JsonKind.List)
            return;
        long sum = 0;
        for (int lot = reader.Tree.FirstChild(lots); lot >= 0; lot = reader.Tree.NextSibling(lot))
        {
            int points = reader.Find(lot, "remaining"u8);
            points = points < 0 ? reader.Find(lot, "points"u8) : points;
            if (points < 0 || reader.Tree.Kind(points) != JsonKind.Number)
                continue;
            var result = FixedPoint.TryParse(
                reader.Tree.Plain(points),
                reader.PointDecimals,
                plain: false,
                out long number
            );
            if (result != FixedPointResult.Ok || number is < 0 or > AccountRange.Most)
                continue;
            sum += number;
            if (sum <= AccountRange.Most)
                continue;
            reader.Report(StateCodes.TooManyPoints, lots, Amount.ShownPoints(AccountRange.Most, reader.PointDecimals));
            return;
        }
    }

    private static bool TryInstant(DocumentReader reader, int node, out DateTimeOffset instant)
    {
        instant = default;
        return reader.Tree.Kind(node) == JsonKind.Text && IsoInstant.TryParse(reader.Tree.Plain(node), out instant);
    }
}

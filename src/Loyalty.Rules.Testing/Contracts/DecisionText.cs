using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>All of a decision that does not name single lines, a line each.</summary>
internal static class DecisionText
{
    internal static string Of(Decision decision)
    {
        var text = new StringBuilder();
        Add(text, $"{decision.Admission.Status} {decision.Total} less {decision.Discount}, {decision.Points} points");
        foreach (var award in decision.Awards)
            Add(
                text,
                $"award of {award.RuleId}: {award.Kind} {award.Discount} off, {award.Points} points, {award.Units} units, cost {award.Cost}, worth {award.PerceivedValue}"
            );
        foreach (var told in decision.Outcomes)
            Add(
                text,
                $"outcome of {told.RuleId}: {told.Verdict}, {told.Have} of {told.Need}, asked {told.Asked}, granted {told.Granted}, waiting {told.Waiting}, lost to {told.LostTo}"
            );
        foreach (var posting in decision.Postings)
            Add(
                text,
                $"posting of {posting.RuleId}: {posting.Account} {posting.Part} in {posting.Period}, {posting.Before} to {posting.After}"
            );
        foreach (var nudge in decision.Nudges)
            Add(text, $"nudge of {nudge.RuleId}: {nudge.Kind} {nudge.Missing} {nudge.Unit}, saving {nudge.Saving}");
        return text.ToString();
    }

    private static void Add(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}

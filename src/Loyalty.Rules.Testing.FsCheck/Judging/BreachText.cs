using System.Text;
using Loyalty.Rules.Testing.Steps;

namespace Loyalty.Rules.Testing.Laws.Judging;

/// <summary>Tells a breach for whoever answers for the program: what was bought, what was decided and why, and how to see it again.</summary>
internal static class BreachText
{
    internal static string Of(Law law, Breach breach)
    {
        var text = new StringBuilder("The law does not hold: ").Append(law.Says).Append(".\n");
        text.Append(breach.Why).Append('\n');
        AppendVisits(text, breach);
        string? title = null;
        foreach (var scene in breach.Scenes)
        {
            if (scene.Title != title)
                text.Append(scene.Title).Append(":\n");
            title = scene.Title;
            text.Append("  ").Append(scene.Visit).Append('\n');
            foreach (string line in StepText.Explain(scene.Result))
                text.Append("    ").Append(line).Append('\n');
        }
        text.Append("When it holds: ").Append(law.Condition).Append('\n');
        text.Append("To see it again: Attack.On(plan).Replay(");
        return text.Append(FormattableString.Invariant($"{breach.Case.Seed}")).Append(").").Append(law.Call).ToString();
    }

    private static void AppendVisits(StringBuilder text, Breach breach)
    {
        if (breach.Before.Count > 0)
            text.Append("Before:\n");
        foreach (var visit in breach.Before)
            text.Append("  ").Append(visit).Append('\n');
    }
}

using System.Text.Json;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Shows how members come through a journey, for people and for machines.</summary>
internal static class FunnelReport
{
    private const int BarLength = 24;

    /// <summary>The library's own table, with a bar for those who have ever come to a phase.</summary>
    internal static void Show(Screen screen, JourneyFunnel funnel, string language)
    {
        string[] lines = funnel.ToText(language).TrimEnd('\n').Split('\n');
        int most = funnel.Phases.Max(phase => phase.Members);
        screen.Say($"[bold]{Screen.Escape(lines[0])}[/]");
        for (int i = 0; i < funnel.Phases.Count; i++)
        {
            string bar = BarOf(funnel.Phases[i].Members, most);
            screen.Say(Screen.Escape(lines[i + 1]) + (bar.Length > 0 ? $"  [green]{bar}[/]" : ""));
        }
        screen.SayPlain(lines[^1]);
    }

    internal static byte[] ToJson(JourneyPlan plan, JourneyFunnel funnel, DateTimeOffset now) =>
        JsonDocumentWriter.Write(writer =>
        {
            writer.WriteString("journey", plan.Journey.Id);
            writer.WriteString("until", now);
            writer.WriteNumber("members", funnel.Members);
            writer.WriteNumber("outside", funnel.Outside);
            writer.List("phases", funnel.Phases, phase => Write(writer, phase));
        });

    private static string BarOf(int members, int most) =>
        members == 0 ? "" : new string('█', Math.Max(1, (int)((long)members * BarLength / most)));

    private static void Write(Utf8JsonWriter writer, FunnelPhase phase)
    {
        writer.WriteStartObject();
        writer.WriteString("phase", phase.Phase.Id);
        if (phase.Phase.Name?.In("en") is { } name)
            writer.WriteString("name", name);
        writer.WriteNumber("in", phase.In);
        writer.WriteNumber("entered", phase.Entered);
        writer.WriteNumber("left", phase.Left);
        writer.WriteNumber("stalled", phase.Stalled);
        Write(writer, "medianDays", phase.MedianDays);
        writer.WriteNumber("members", phase.Members);
        Write(writer, "wentOn", phase.WentOn);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, string name, int? number)
    {
        if (number is { } said)
            writer.WriteNumber(name, said);
        else
            writer.WriteNull(name);
    }
}

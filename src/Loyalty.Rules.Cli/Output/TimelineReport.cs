using System.Text.Json;
using Loyalty.Rules.Cli.Commands.Journeys;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Tells what happened to members, for people and for machines.</summary>
internal static class TimelineReport
{
    internal static void Show(
        Screen screen,
        JourneyPlan plan,
        IReadOnlyList<KeyValuePair<MemberLog, JourneyReplay>> told,
        string language
    )
    {
        for (int i = 0; i < told.Count; i++)
        {
            var (member, replay) = told[i];
            if (i > 0)
                screen.SayPlain("");
            if (member.Id is { } id)
                screen.Say($"[bold]{Screen.Escape(Screen.Visible(id))}[/]");
            string text = JourneyTimeline.Text(plan, replay, language).TrimEnd('\n');
            screen.SayPlain(text.Length > 0 ? text : NotEntered(plan, language));
        }
    }

    internal static byte[] ToJson(
        JourneyPlan plan,
        DateTimeOffset until,
        IReadOnlyList<KeyValuePair<MemberLog, JourneyReplay>> told
    ) =>
        JsonDocumentWriter.Write(writer =>
        {
            writer.WriteString("journey", plan.Journey.Id);
            writer.WriteString("until", until);
            writer.List("members", told, one => Write(writer, plan, one.Key, one.Value));
        });

    private static string NotEntered(JourneyPlan plan, string language) =>
        language == "vi"
            ? $"chưa vào hành trình: chưa có '{plan.Journey.Entry.On}'"
            : $"has not entered the journey: nothing of '{plan.Journey.Entry.On}' was taken";

    private static void Write(Utf8JsonWriter writer, JourneyPlan plan, MemberLog member, JourneyReplay replay)
    {
        writer.WriteStartObject();
        if (member.Id is { } id)
            writer.WriteString("member", id);
        writer.WriteNumber("taken", replay.Taken);
        writer.WriteNumber("unknown", replay.Ignored + replay.Refused);
        writer.WriteNumber("duplicates", replay.Duplicates);
        writer.WriteNumber("conflicts", replay.Conflicts);
        writer.List("runs", replay.Record.Runs, run => Write(writer, plan, run));
        writer.List("begins", replay.Begun, one => Write(writer, one));
        writer.List("steps", replay.Steps, one => Write(writer, one));
        writer.List("touches", replay.Touches, one => Write(writer, one));
        writer.List("rewards", replay.Rewards, one => Write(writer, one));
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, JourneyPlan plan, JourneyRun run)
    {
        writer.WriteStartObject();
        writer.WriteNumber("run", run.Number);
        writer.WriteString("status", JsonDocumentWriter.Word(run.State.Status));
        writer.WriteString("phase", plan.PhaseOf(run.State)!.Id);
        writer.WriteString("entered", run.State.Entered);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RunBegin begun)
    {
        writer.WriteStartObject();
        writer.WriteString("at", begun.At);
        writer.WriteNumber("run", begun.Run);
        writer.WriteString("phase", begun.Phase.Id);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RunStep one)
    {
        writer.WriteStartObject();
        writer.WriteString("at", one.Step.At);
        writer.WriteNumber("run", one.Run);
        writer.WriteString("kind", JsonDocumentWriter.Word(one.Step.Kind));
        writer.WriteString("by", JsonDocumentWriter.Word(one.Step.Trigger.Kind));
        if (one.Step.Trigger.Id is { } id)
            writer.WriteString("id", id);
        writer.WriteString("from", one.Step.From.Id);
        writer.WriteString("to", one.Step.To.Id);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, TouchOutcome outcome)
    {
        writer.WriteStartObject();
        writer.WriteString("at", outcome.Touch.At);
        writer.WriteNumber("run", outcome.Touch.Run);
        writer.WriteNumber("number", outcome.Touch.Number);
        writer.WriteString("touch", outcome.Touch.Touch.Id);
        writer.WriteString("channel", outcome.Touch.Touch.Channel);
        writer.WriteString("status", JsonDocumentWriter.Word(outcome.Status));
        if (outcome.Touch.Deadline is { } deadline)
            writer.WriteString("deadline", deadline);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, RunReward reward)
    {
        writer.WriteStartObject();
        writer.WriteString("at", reward.Reward.At);
        writer.WriteNumber("run", reward.Run);
        writer.WriteNumber("number", reward.Reward.Number);
        writer.WriteNumber("points", reward.Reward.Points);
        writer.WriteBoolean("withheld", reward.IsWithheld);
        writer.WriteEndObject();
    }
}

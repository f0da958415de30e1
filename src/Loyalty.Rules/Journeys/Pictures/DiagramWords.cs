using System.Globalization;

namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>Triggers, conditions and effects in English words, for pictures.</summary>
internal static class DiagramWords
{
    /// <summary>Characters in a line.</summary>
    private const int Width = 36;

    /// <summary>Such as <c>purchase [purchases at least 2] / count visits, touch calm</c>.</summary>
    /// <param name="transition">The transition.</param>
    /// <param name="index">The parts of its journey.</param>
    /// <param name="between">What stands between what it waits for, what it asks and what it does: a blank or a line end.</param>
    internal static string Of(Transition transition, JourneyIndex index, char between)
    {
        string words = Of(transition.Trigger, index);
        if (transition.If.Count > 0)
            words += between + "[" + string.Join(", ", transition.If.Select(Of)) + "]";
        return transition.Do.Count > 0 ? words + between + "/ " + Of(transition.Do) : words;
    }

    internal static string Of(Trigger trigger, JourneyIndex index)
    {
        if (trigger.Kind == TriggerKind.Always)
            return "at once";
        int mark = trigger.Kind == TriggerKind.Timer ? index.MarkOf(trigger.Id) : -1;
        if (mark < 0)
            return trigger.Id!;
        var timer = index.Timers[index.Marks[mark].Timer];
        return timer.MedianThousandths is { } thousandths
            ? $"{trigger.Id} (more than {JourneyRanges.Medians(thousandths)} medians)"
            : $"{trigger.Id} ({DurationWords.Of(index.Marks[mark].After)})";
    }

    internal static string Of(IEnumerable<Effect> effects) => string.Join(", ", effects.Select(Of));

    /// <summary>The English name of a phase or journey, else its id.</summary>
    internal static string NameOf(LocalizedText? name, string id) => name?.In("en") ?? id;

    /// <summary>What a picture can show: control characters, but for line ends, and halves of characters become question marks.</summary>
    internal static string Shown(string words)
    {
        char[] signs = words.ToCharArray();
        for (int i = 0; i < signs.Length; i++)
        {
            if (i + 1 < signs.Length && char.IsSurrogatePair(signs[i], signs[i + 1]))
                i++;
            else if ((char.IsControl(signs[i]) && signs[i] != '\n') || char.IsSurrogate(signs[i]))
                signs[i] = '?';
        }
        return new string(signs);
    }

    /// <summary>The same words in lines of a width that a box can have; a word alone may be longer.</summary>
    internal static string Folded(string words)
    {
        char[] signs = words.ToCharArray();
        int start = 0;
        int blank = -1;
        for (int i = 0; i < signs.Length; i++)
        {
            if (signs[i] == '\n')
                (start, blank) = (i + 1, -1);
            else if (signs[i] == ' ')
                blank = i;
            if (i - start < Width || blank < 0)
                continue;
            signs[blank] = '\n';
            (start, blank) = (blank + 1, -1);
        }
        return new string(signs);
    }

    private static string Of(Condition condition) =>
        condition.Kind switch
        {
            ConditionKind.Counter => condition.Id + Range(condition.AtLeast, condition.AtMost),
            ConditionKind.Value => "value" + Range(condition.AtLeast, condition.AtMost),
            ConditionKind.Attribute => condition.Id
                + (condition.IsNoneOf ? " is not " : " is ")
                + string.Join(" or ", condition.Values.Select(value => value.Length == 0 ? "empty" : value)),
            ConditionKind.InPhase => "in phase" + Range(condition.From, condition.Before),
            ConditionKind.InJourney => "in journey" + Range(condition.From, condition.Before),
            _ => condition.From is null && condition.Before is null
                ? condition.Id + " runs"
                : "since " + condition.Id + Range(condition.From, condition.Before),
        };

    private static string Of(Effect effect) =>
        effect.Kind switch
        {
            EffectKind.Count => effect.Amount == 1
                ? "count " + effect.Id
                : Invariant($"count {effect.Id} by {effect.Amount}"),
            EffectKind.Set => Invariant($"set {effect.Id} to {effect.Amount}"),
            EffectKind.Start => "start " + effect.Id,
            EffectKind.Cancel => "cancel " + effect.Id,
            EffectKind.Touch => "touch " + effect.Id,
            EffectKind.Reward => Invariant($"{effect.Amount} points"),
            EffectKind.Raise => "raise " + effect.Id,
            _ => "forget the rhythm",
        };

    private static string Range(long? least, long? most)
    {
        if (least == most && least is not null)
            return Invariant($" is {least}");
        string from = least is null ? "" : Invariant($" at least {least}");
        return most is null ? from : from + Invariant($"{(from.Length > 0 ? " and" : "")} at most {most}");
    }

    private static string Range(JourneyDuration? from, JourneyDuration? before)
    {
        string least = from is { } start ? " at least " + DurationWords.Of(start) : "";
        return before is { } end
            ? least + (least.Length > 0 ? " and" : "") + " less than " + DurationWords.Of(end)
            : least;
    }

    private static string Invariant(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}

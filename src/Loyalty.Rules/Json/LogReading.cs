using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json;

/// <summary>Reads a log of events, which is a list or has an event in each line.</summary>
internal sealed class LogReading
{
    /// <summary>Stands for an event that could not be read, so that those after it have their places.</summary>
    private static readonly LoggedEvent Unread = new(null, new JourneyEvent("-", "-", default));

    private readonly List<LoggedEvent> _events = [];
    private readonly DiagnosticBag _bag = new();

    private LogReading() { }

    internal static bool TryRead(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out IReadOnlyList<LoggedEvent>? log,
        out DiagnosticReport report
    )
    {
        var reading = new LogReading();
        bool isList = IsList(utf8);
        if (!isList)
            reading.ReadLines(utf8);
        else if (Document.TryRead(utf8, JourneyLogForm.Instance, out var list, out report))
            reading._events.AddRange(list);
        else
        {
            log = null;
            return false;
        }
        if (!reading._bag.HasErrors)
            reading.CheckMembers(utf8, isList);
        report = reading._bag.ToReport();
        if (isList)
            report = report.Locate(utf8);
        log = report.HasErrors ? null : reading._events;
        return log is not null;
    }

    /// <summary>Whether it is to be read as a whole: a list, but also what is no log at all, or too long a one.</summary>
    private static bool IsList(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > JsonTree.MaxBytes || FirstOf(utf8) is (byte)'[' or 0)
            return true;
        var rest = utf8;
        var line = NextLine(ref rest);
        while (FirstOf(line) == 0)
            line = NextLine(ref rest);
        return !IsJson(line) && IsJson(utf8);
    }

    private static bool IsJson(ReadOnlySpan<byte> utf8)
    {
        using var reader = new DocumentReader(utf8);
        return reader.IsJson;
    }

    private void ReadLines(ReadOnlySpan<byte> utf8)
    {
        for (int number = 1; utf8.Length > 0 && !_bag.IsFull; number++)
        {
            var line = NextLine(ref utf8);
            if (FirstOf(line) == 0)
                continue;
            if (Document.TryRead(line, LoggedEventTable.Instance, out var happened, out var report))
                _events.Add(happened);
            else
            {
                foreach (var one in report.All)
                    Add(one, number);
                _events.Add(Unread);
            }
        }
    }

    private void Add(Diagnostic one, int line) =>
        _bag.Add(
            new Diagnostic(
                one.Code,
                one.Severity,
                one.Message,
                PathOf(_events.Count) + one.Path.TrimStart('$'),
                line,
                one.Column
            )
        );

    /// <summary>Who happens to be meant where others are named, nobody knows.</summary>
    private void CheckMembers(ReadOnlySpan<byte> utf8, bool isList)
    {
        if (_events.TrueForAll(one => one.MemberId is null))
            return;
        int line = 0;
        for (int i = 0; i < _events.Count && !_bag.IsFull; i++)
        {
            if (!isList)
                line += BlankLines(ref utf8) + 1;
            if (_events[i].MemberId is not null)
                continue;
            string message = JourneyLogCodes.MemberMissing.Format(Quoted.Of(_events[i].Happened.Id));
            _bag.Add(
                new Diagnostic(
                    JourneyLogCodes.MemberMissing.Code,
                    DiagnosticSeverity.Error,
                    message,
                    PathOf(i),
                    line,
                    isList ? 0 : 1
                )
            );
        }
    }

    /// <summary>Goes behind the next line that has an event, and counts those before it that have none.</summary>
    private static int BlankLines(ref ReadOnlySpan<byte> utf8)
    {
        int blank = 0;
        while (FirstOf(NextLine(ref utf8)) == 0)
            blank++;
        return blank;
    }

    private static ReadOnlySpan<byte> NextLine(ref ReadOnlySpan<byte> utf8)
    {
        int end = utf8.IndexOf((byte)'\n');
        var line = end < 0 ? utf8 : utf8.Slice(0, end);
        utf8 = end < 0 ? default : utf8.Slice(end + 1);
        return line;
    }

    /// <summary>The first byte that is no white space, or 0.</summary>
    private static byte FirstOf(ReadOnlySpan<byte> utf8)
    {
        foreach (byte one in utf8)
        {
            if (one is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return one;
        }
        return 0;
    }

    private static string PathOf(int place) => "$[" + place.ToString(CultureInfo.InvariantCulture) + "]";
}

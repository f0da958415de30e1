using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Journeys;

/// <content>States of runs as JSON documents, by the names of phases, timers and counters.</content>
public sealed partial class JourneyPlan
{
    /// <summary>A state as canonical JSON: equal states give the same bytes on every machine.</summary>
    /// <param name="state">A state of this plan, or one that has not begun.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    /// <exception cref="ArgumentException">The state belongs to another plan.</exception>
    public byte[] WriteState(in JourneyState state, bool indented = true)
    {
        if (state.Stamp != 0 && !Owns(state))
            throw new ArgumentException("The state belongs to another plan. Write it with its own.", nameof(state));
        return Document.Write(JourneyStateTable.Instance, JourneyStateWriting.Of(this, state), default, indented);
    }

    /// <summary>Reads a state from JSON.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="state">The state, or one that has not begun if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a state.</returns>
    public bool TryReadState(ReadOnlySpan<byte> utf8, out JourneyState state, out DiagnosticReport report) =>
        TryReadState(utf8, [], out state, out report);

    /// <summary>Reads a state from JSON, and takes over one of an older version of the journey.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="older">The plans of older versions.</param>
    /// <param name="state">The state, or one that has not begun if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a state.</returns>
    public bool TryReadState(
        ReadOnlySpan<byte> utf8,
        IReadOnlyList<JourneyPlan> older,
        out JourneyState state,
        out DiagnosticReport report
    )
    {
        ArgumentNullException.ThrowIfNull(older);
        state = default;
        if (!Document.TryRead(utf8, JourneyStateTable.Instance, out var document, out report))
            return false;
        var bag = new DiagnosticBag();
        state = JourneyStateReading.Of(this, older, document, bag);
        report = bag.ToReport().Locate(utf8);
        return !bag.HasErrors;
    }

    /// <summary>Reads a state from JSON, and takes over one of an older version of the journey.</summary>
    /// <param name="json">The document.</param>
    /// <param name="older">The plans of older versions.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public JourneyState ReadState(string json, params JourneyPlan[] older) =>
        TryReadState(DocumentText.ToUtf8(json), Given.Values(older), out var state, out var report)
            ? state
            : throw new LoyaltyProgramException("The state cannot be read:", report);
}

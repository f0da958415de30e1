using System.Diagnostics.CodeAnalysis;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules;

/// <content>Reads what only the plan that wrote it can read: the layout of a state is the plan's.</content>
public sealed partial class LoyaltyPlan
{
    // Made when it is first asked for; two threads that make it at once make the same.
    private PlanAccounts? _accounts;

    /// <summary>The plan's rules and accounts by name.</summary>
    internal PlanAccounts Accounts => _accounts ??= new PlanAccounts(this);

    /// <summary>Reads a member's state from JSON. The order of the program's rules does not matter to it; any other change of the program makes another state.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="state">The state, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a state.</returns>
    public bool TryReadState(
        ReadOnlySpan<byte> utf8,
        [NotNullWhen(true)] out MemberState? state,
        out DiagnosticReport report
    ) => Document.TryRead(utf8, MemberStateForm.Instance, out state, out report, this);

    /// <summary>Reads a member's state from JSON, and takes over one of another version of the program as <see cref="Migrate"/> does.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="others">The plans of other versions of the program.</param>
    /// <param name="state">The state, or null if the document is refused.</param>
    /// <param name="report">Everything that is wrong by this plan, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a state.</returns>
    public bool TryReadState(
        ReadOnlySpan<byte> utf8,
        IReadOnlyList<LoyaltyPlan> others,
        [NotNullWhen(true)] out MemberState? state,
        out DiagnosticReport report
    )
    {
        ArgumentNullException.ThrowIfNull(others);
        if (TryReadState(utf8, out state, out report))
            return true;
        foreach (var other in others)
        {
            if (!other.TryReadState(utf8, out var old, out var found))
                continue;
            state = Migrate(old).State;
            report = found;
            return true;
        }
        return false;
    }

    /// <summary>Reads a member's state from JSON, and takes over one of another version of the program as <see cref="Migrate"/> does.</summary>
    /// <param name="json">The document.</param>
    /// <param name="others">The plans of other versions of the program.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public MemberState ReadState(string json, params LoyaltyPlan[] others) =>
        TryReadState(DocumentText.ToUtf8(json), Given.Values(others), out var state, out var report)
            ? state
            : throw new LoyaltyProgramException("The state cannot be read:", report);

    /// <summary>Reads a decision from JSON, together with the sale that was decided: the document names the sale and does not repeat it.</summary>
    /// <param name="utf8">The document, at most 16 MiB and 64 levels deep.</param>
    /// <param name="sale">The sale that was decided.</param>
    /// <param name="decision">The decision, or null if the document is refused. Its faults have no exceptions.</param>
    /// <param name="report">Everything that is wrong, each with code, path, line and column; a syntax error stands alone.</param>
    /// <returns>Whether there is a decision.</returns>
    public bool TryReadDecision(
        ReadOnlySpan<byte> utf8,
        Transaction sale,
        [NotNullWhen(true)] out Decision? decision,
        out DiagnosticReport report
    )
    {
        ArgumentNullException.ThrowIfNull(sale);
        bool read = Document.TryRead(utf8, new DecisionForm(sale), out var document, out report, this);
        decision = read ? new Decision(document!, sale) : null;
        return read;
    }

    /// <summary>Reads a decision from JSON, together with the sale that was decided.</summary>
    /// <param name="json">The document.</param>
    /// <param name="sale">The sale that was decided.</param>
    /// <exception cref="LoyaltyProgramException">The document is refused; the message lists why.</exception>
    public Decision ReadDecision(string json, Transaction sale) =>
        TryReadDecision(DocumentText.ToUtf8(json), sale, out var decision, out var report)
            ? decision
            : throw new LoyaltyProgramException("The decision cannot be read:", report);
}

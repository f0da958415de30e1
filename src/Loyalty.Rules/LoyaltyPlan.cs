using Loyalty.Rules.Compilation;
using Loyalty.Rules.Evaluation;

namespace Loyalty.Rules;

/// <summary>A program ready to decide sales. A decision is a pure function of plan, sale and member state: nothing else is read, nothing is written.</summary>
/// <remarks>Immutable and thread-safe: one plan serves all threads.</remarks>
public sealed partial class LoyaltyPlan
{
    internal LoyaltyPlan(CompiledProgram compiled)
    {
        Compiled = compiled;
        var hash = StableHash.Start;
        hash.Add(compiled.Layout.Fingerprint);
        hash.Add(compiled.Catalog?.Fingerprint ?? 0);
        hash.Add(compiled.Calendar.ZoneDataVersion);
        if (compiled.Journey is { } journey)
            hash.Add(StableHash.Of(journey.Journey.ToJson(indented: false)));
        Fingerprint = hash.Value.ToString("x16", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The program.</summary>
    public LoyaltyProgram Program => Compiled.Program;

    /// <summary>The catalog that the program was compiled with, or null.</summary>
    public Catalog? Catalog => Compiled.Catalog;

    /// <summary>Names program, catalog and time-zone data: equal ones have equal fingerprints on every machine.</summary>
    public string Fingerprint { get; }

    internal CompiledProgram Compiled { get; }

    /// <summary>The rules by their ids.</summary>
    internal RuleRanks Ranks => Compiled.Ranks;

    /// <summary>The state of a member who has done nothing yet.</summary>
    /// <param name="memberId">The host's id of the member: a key, nothing personal.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public MemberState NewMember(string memberId) =>
        Given.Text(memberId).Length == 0
            ? throw new ArgumentException(
                "A member needs an id. For a guest, evaluate the sale without a state.",
                nameof(memberId)
            )
            : new MemberState(new StateCore(Compiled.Layout, memberId), Compiled.Journey);

    /// <summary>Decides a guest's sale: basket rewards, and an invitation to join.</summary>
    /// <param name="sale">A sale that names no member.</param>
    public Decision Evaluate(Transaction sale) => Durable(sale, null);

    /// <summary>Decides a member's sale.</summary>
    /// <param name="sale">A sale that names the member.</param>
    /// <param name="state">The member's state; it is not changed.</param>
    public Decision Evaluate(Transaction sale, MemberState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Durable(sale, state);
    }

    /// <summary>Decides a guest's sale into a buffer; no allocation.</summary>
    /// <param name="sale">A sale that names no member.</param>
    /// <param name="into">Takes the decision.</param>
    /// <returns>Whether the sale was taken, and if not, why.</returns>
    public Admission Evaluate(in SaleView sale, DecisionBuffer into)
    {
        ArgumentNullException.ThrowIfNull(into);
        return Evaluator.Decide(Compiled, sale, null, null, into.Workspace, into.Record);
    }

    /// <summary>Decides a member's sale into a buffer; no allocation. The state is read, never written: apply the buffer to it.</summary>
    /// <param name="sale">A sale that names the member.</param>
    /// <param name="state">The member's state.</param>
    /// <param name="into">Takes the decision.</param>
    /// <returns>Whether the sale was taken, and if not, why.</returns>
    public Admission Evaluate(in SaleView sale, MemberState.Builder state, DecisionBuffer into)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(into);
        return Evaluator.Decide(Compiled, sale, state.Core, state.Journey, into.Workspace, into.Record);
    }

    /// <summary>What a rule comes to with a sale, whether the sale touches it or not: the same calculation that decides.</summary>
    /// <param name="ruleId">The id of the rule.</param>
    /// <param name="sale">The sale.</param>
    /// <param name="state">The member's state, or null for a guest.</param>
    /// <returns>The outcome; its verdict is <see cref="Verdict.None"/> where the sale was not taken.</returns>
    /// <exception cref="ArgumentException">The program has no such rule.</exception>
    public Outcome Explain(string ruleId, Transaction sale, MemberState? state = null)
    {
        ArgumentNullException.ThrowIfNull(ruleId);
        ArgumentNullException.ThrowIfNull(sale);
        int rank = Ranks.Find(ruleId)?.Rank ?? -1;
        if (rank < 0)
            throw new ArgumentException(
                $"The program has no rule '{ruleId}'. Rule ids are compared letter by letter.",
                nameof(ruleId)
            );
        var buffer = new DecisionBuffer();
        if (Decide(alsoVisit: -1, out var decided) is { } told)
            return told;
        // Points of a rule that the sale does not touch must not pay for a reward that the sale is refused for.
        return decided.IsAccepted ? Decide(rank, out _) ?? default : default;

        Outcome? Decide(int alsoVisit, out Admission admission)
        {
            admission = Evaluator.Decide(
                Compiled,
                sale.AsView(),
                state?.Core,
                state?.Journey,
                buffer.Workspace,
                buffer.Record,
                alsoVisit
            );
            return OutcomeOf(ruleId, buffer);
        }
    }

    private static Outcome? OutcomeOf(string ruleId, DecisionBuffer buffer)
    {
        foreach (ref readonly var outcome in buffer.Outcomes)
        {
            if (string.Equals(outcome.RuleId, ruleId, StringComparison.Ordinal))
                return outcome;
        }
        return null;
    }

    private Decision Durable(Transaction sale, MemberState? state)
    {
        ArgumentNullException.ThrowIfNull(sale);
        var buffer = ThreadBuffer.Rent();
        Evaluator.Decide(Compiled, sale.AsView(), state?.Core, state?.Journey, buffer.Workspace, buffer.Record);
        var decision = new Decision(
            this,
            sale,
            buffer.Record.ToDurable(),
            DecidedLines.Of(buffer.Workspace, buffer.Record),
            state,
            buffer.Workspace.Journey?.ToDurable()
        );
        ThreadBuffer.Return(buffer);
        return decision;
    }
}

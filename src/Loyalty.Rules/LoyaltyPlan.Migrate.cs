using Loyalty.Rules.Compilation;

namespace Loyalty.Rules;

/// <content>States of other versions of the program.</content>
public sealed partial class LoyaltyPlan
{
    /// <summary>Takes over a state of another version of the program, older or newer, by the ids of rules, and reports what became of each account.</summary>
    /// <remarks>
    /// Points, purchases, the enrolment and the sales applied always stay. A rule's accounts stay if the rule still keeps such; a card that is full by the new
    /// count of stamps owes its units; what cannot be said under the new rule, such as a year's spend where a month is measured now, is dropped.
    /// </remarks>
    /// <param name="state">A state of a plan of the same program.</param>
    /// <exception cref="ArgumentException">The state is of another program.</exception>
    public MigrationResult Migrate(MemberState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!string.Equals(state.ProgramId, Program.Id, StringComparison.Ordinal))
            throw new ArgumentException(
                $"The state is of the program '{state.ProgramId}', not of '{Program.Id}'. A state goes from version to version of one program.",
                nameof(state)
            );
        return state.Core.Layout.Fingerprint == Compiled.Layout.Fingerprint
            ? new MigrationResult(state, [])
            : new MemberMigration(state.Core, Compiled).Run();
    }
}

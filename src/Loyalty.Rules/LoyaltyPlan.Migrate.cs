using Loyalty.Rules.Compilation;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules;

/// <content>States of other versions of the program.</content>
public sealed partial class LoyaltyPlan
{
    // From the layout that was taken over last: members come one after the other from the same. Two threads that make it at once make the same.
    private SlotMap? _slotMap;

    /// <summary>Takes over a state of another version of the program, older or newer, by the ids of rules, and reports what became of each account.</summary>
    /// <remarks>
    /// Points, purchases, the enrolment and the sales applied always stay. A rule's accounts stay if the rule still keeps such; a card that is full by the new
    /// count of stamps owes its units; what cannot be said under the new rule, such as a year's spend where a month is measured now, is dropped. The journey goes
    /// on as <see cref="JourneyPlan.Migrate(JourneyPlan, JourneyRecord, out JourneyRecord)"/> says, from an older version to a newer one only.
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
        if (state.Core.Layout.Fingerprint == Compiled.Layout.Fingerprint)
            return new MigrationResult(state, [], state.Journey is null ? null : MigrationKind.Kept);
        var core = new MemberMigration(state.Core, Compiled.Layout, SlotsFrom(state.Core.Layout)).Run(out var accounts);
        var journey = MigrateJourney(state, out var record);
        return new MigrationResult(new MemberState(core, Journey, record), accounts, journey);
    }

    private SlotMap SlotsFrom(StateLayout layout)
    {
        var map = _slotMap;
        return map?.IsFrom(layout) == true ? map : _slotMap = new SlotMap(layout, Compiled.Layout);
    }

    private MigrationKind? MigrateJourney(MemberState state, out JourneyRecord? record)
    {
        record = null;
        if (state.Journey is not { } old)
            return null;
        if (Journey is null || state.JourneyPlan is null)
            return MigrationKind.Dropped;
        var result = Journey.Migrate(state.JourneyPlan, old, out var migrated);
        if (result.Kind == JourneyResultKind.Refused)
            return MigrationKind.Dropped;
        record = migrated;
        return result.Kind == JourneyResultKind.Moved ? MigrationKind.Converted : MigrationKind.Kept;
    }
}

using Loyalty.Rules.Laws.Generators;
using Xunit.Abstractions;

namespace Loyalty.Rules.Laws;

/// <summary>What a member's state and a decision say survives a document.</summary>
public sealed class StateDocumentLaws(ITestOutputHelper output)
{
    [Fact]
    public void Law64_StatesAndDecisions_SurviveADocument() =>
        new Law(output)
            .Meets(300, "lots")
            .Meets(300, "counters of a window")
            .Meets(60, "a remainder")
            .Meets(150, "a refusal")
            .Meets(5, "a step begun")
            .Meets(30, "a tier's reward")
            .Meets(30, "a day that counts")
            .Meets(10, "a year of membership")
            .Holds(
                Worlds.Any(),
                64,
                (world, tally) =>
                {
                    var reversed = world.Compile(Worlds.WithRules(world.Program, world.Program.Rules.Reverse()));
                    world.Walk(
                        (sale, state, decision) =>
                        {
                            AssertSame(world.Plan, decision);
                            tally.Meet(decision.Admission.Status == AdmissionStatus.Refused, "a refusal");
                            if (state is null)
                                return;
                            AssertSame(world.Plan, reversed, decision.NextState!);
                            Meet(tally, decision.NextState!);
                            Assert.Equal(decision.ToJson(), Again(world.Plan, sale, state).ToJson());
                        }
                    );
                }
            );

    /// <summary>Decides upon the state as its document has it.</summary>
    private static Decision Again(LoyaltyPlan plan, Transaction sale, MemberState state)
    {
        Assert.True(plan.TryReadState(state.ToJson(), out var read, out var report), report.ToString());
        return plan.Evaluate(sale, read);
    }

    private static void AssertSame(LoyaltyPlan plan, LoyaltyPlan reversed, MemberState state)
    {
        byte[] once = state.ToJson(indented: false);
        Assert.True(plan.TryReadState(once, out var read, out var report), report.ToString());
        Assert.Equal(state, read);
        Assert.Equal(once, read.ToJson(indented: false));
        Assert.True(reversed.TryReadState(once, out var other, out _));
        Assert.Equal(state, other);
    }

    private static void AssertSame(LoyaltyPlan plan, Decision decision)
    {
        byte[] once = decision.ToJson(indented: false);
        Assert.True(plan.TryReadDecision(once, decision.Sale, out var read, out var report), report.ToString());
        Assert.Equal(once, read.ToJson(indented: false));
        Assert.Equal(DecisionText.Of(decision), DecisionText.Of(read));
        Assert.Equal(decision.Receipt().ToString(), read.Receipt().ToString());
        Assert.Equal(decision.NextState, read.NextState);
    }

    private static void Meet(Tally tally, MemberState state)
    {
        var core = state.Core;
        tally.Meet(state.Lots.Count > 0, "lots");
        for (int i = 0; i < core.Count; i++)
        {
            var slot = core.Layout.Slots[StateCore.SlotOf(core.Keys[i])];
            tally.Meet(!slot.Window.IsLifetime, "counters of a window");
            tally.Meet(slot.Account == PostingAccount.Remainder, "a remainder");
            tally.Meet(slot.Account == PostingAccount.StepRemainder, "a step begun");
            tally.Meet(slot.Account == PostingAccount.TierReward, "a tier's reward");
            tally.Meet(slot.Window.Kind == MeasureWindowKind.RollingDays, "a day that counts");
            tally.Meet(slot.Window.Kind == MeasureWindowKind.Anniversary, "a year of membership");
        }
    }
}

using System.Numerics;
using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.ReferenceModel.Journeys;

/// <summary>What effects do to a run.</summary>
internal sealed class JourneyEffects(JourneyCall call, Macrostep macrostep)
{
    private static readonly BigInteger Largest = BigInteger.Pow(10, 15);

    private ReferenceRun Run => call.Run;

    /// <summary>Lets effects happen, in a phase that may withhold touches.</summary>
    internal void Happen(IEnumerable<Effect> effects, Phase leaf)
    {
        foreach (var effect in effects)
            Happen(effect, leaf);
    }

    /// <summary>Adds to a counter, which stops at its bounds.</summary>
    internal static void Count(ReferenceRun run, string counter, BigInteger by) =>
        run.Counters[counter] = Bounded(run.Counters[counter] + by);

    private static long Bounded(BigInteger count) => (long)BigInteger.Max(-Largest, BigInteger.Min(Largest, count));

    private void Happen(Effect effect, Phase leaf)
    {
        switch (effect.Kind)
        {
            case EffectKind.Count:
                Count(Run, effect.Id!, effect.Amount);
                break;
            case EffectKind.Set:
                Run.Counters[effect.Id!] = Bounded(effect.Amount);
                break;
            case EffectKind.Start:
                call.Timers.Start(Run, call.Map.Timer(effect.Id!));
                break;
            case EffectKind.Cancel:
                TimersAtHand.Cancel(Run, call.Map.Timer(effect.Id!));
                break;
            case EffectKind.Touch:
                var touch = call.Map.Journey.Touches.Single(one => one.Id == effect.Id);
                call.Touches.Add(new ReferenceTouch(Run.Now, touch, ++Run.Issued, Withholds(leaf, touch)));
                break;
            case EffectKind.Reward:
                call.Rewards.Add(new ReferencePoints(Run.Now, effect.Amount, ++Run.Issued));
                break;
            case EffectKind.Raise:
                macrostep.Raise(effect.Id!);
                break;
            case EffectKind.ForgetRhythm:
                JourneyRhythm.Forget(Run);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(effect));
        }
    }

    private bool Withholds(Phase leaf, Touch touch) =>
        leaf.NeverTouches.Contains(touch.Kind) || call.Map.Around(leaf)?.NeverTouches.Contains(touch.Kind) == true;
}

using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Evaluation;

/// <summary>Puts down weighed lines a second time, as lines of whole units, for rules that read them so.</summary>
internal static class WeighedLines
{
    internal static void Read(RuleTurn turn)
    {
        int next = turn.LineCount;
        for (int i = 0; i < turn.LineCount; i++)
        {
            ref var line = ref turn.Lines[i];
            if (!line.Weighed)
                continue;
            turn.Lines[next] = line;
            turn.Lines[next].Traits &= ~LineTraits.Weighed;
            line.Reading = next++;
        }
    }
}

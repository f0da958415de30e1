using System.Globalization;
using System.Text;
using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>What code asked for and counted at one call.</summary>
internal sealed class SeenProposal
{
    internal SeenProposal(Proposal proposal, Exception? thrown)
    {
        Asked = proposal.Kind is ProposalKind.Units or ProposalKind.Amount or ProposalKind.Points ? proposal.Asked : 0;
        Text = thrown is null ? TextOf(proposal) : "nothing and threw " + thrown.GetType().Name;
    }

    /// <summary>Units, minor units or points; 0 for a percentage.</summary>
    internal long Asked { get; }

    internal string Text { get; }

    private static string TextOf(Proposal proposal)
    {
        var text = new StringBuilder();
        if (proposal.Kind == ProposalKind.None)
            text.Append("nothing");
        else
            Add(text, $"{proposal.Kind} {proposal.Asked}");
        if (proposal.Kind != ProposalKind.None && proposal.Reward is { } reward)
            Add(
                text,
                $" of {reward.Kind} {reward.Percent} {reward.Amount} (cost {reward.Cost}, worth {reward.PerceivedValue})"
            );
        for (int i = 0; i < proposal.CounterCount; i++)
        {
            if (proposal.Counts(i, out long value))
                Add(text, $", '{proposal.Counters[i]}' = {value}");
        }
        return text.ToString();
    }

    private static void Add(StringBuilder text, FormattableString part) =>
        text.Append(part.ToString(CultureInfo.InvariantCulture));
}

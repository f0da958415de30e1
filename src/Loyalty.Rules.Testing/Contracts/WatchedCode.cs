using System.Runtime.ExceptionServices;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Custom;

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>Code that is called twice at each turn, and watched.</summary>
internal class WatchedCode : ICustomRewardRule
{
    private readonly string _name;
    private readonly ICustomRewardRule _code;
    private readonly CodeWatch _watch;

    private WatchedCode(string name, ICustomRewardRule code, CodeWatch watch)
    {
        _name = name;
        _code = code;
        _watch = watch;
    }

    internal static Dictionary<string, ICustomRewardRule> Of(
        IReadOnlyDictionary<string, ICustomRewardRule> code,
        CodeWatch watch
    ) =>
        code.ToDictionary(
            one => one.Key,
            ICustomRewardRule (one) =>
                one.Value is ICustomRuleParameters taking
                    ? new Taking(one.Key, one.Value, taking, watch)
                    : new WatchedCode(one.Key, one.Value, watch),
            StringComparer.Ordinal
        );

    public void Propose(in CustomTurn turn, Proposal proposal)
    {
        var scratch = new Proposal();
        scratch.Keep(proposal.Counters);
        Exception? before = Call(turn, scratch);
        long bytes = AllocatedNow();
        Exception? thrown = Call(turn, proposal);
        bytes = AllocatedNow() - bytes;
        _watch.Note(
            _name,
            new SeenProposal(scratch, before),
            new SeenProposal(proposal, thrown),
            thrown is null ? bytes : 0
        );
        if (thrown is not null)
            ExceptionDispatchInfo.Capture(thrown).Throw();
    }

    private Exception? Call(in CustomTurn turn, Proposal proposal)
    {
        try
        {
            _code.Propose(turn, proposal);
            return null;
        }
#pragma warning disable CA1031 // It goes on to the engine, which makes a fault of it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception;
        }
    }

    private static long AllocatedNow() =>
#if NET
        GC.GetAllocatedBytesForCurrentThread();
#else
        0;
#endif

    /// <summary>Code that takes parameters.</summary>
    private sealed class Taking(string name, ICustomRewardRule code, ICustomRuleParameters taking, CodeWatch watch)
        : WatchedCode(name, code, watch),
            ICustomRuleParameters
    {
        public void DeclareParameters(DeclaredParameters parameters) => taking.DeclareParameters(parameters);
    }
}

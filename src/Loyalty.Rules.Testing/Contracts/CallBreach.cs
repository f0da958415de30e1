namespace Loyalty.Rules.Testing.Contracts;

/// <summary>A law that a single call broke.</summary>
internal sealed class CallBreach
{
    /// <summary>The law of calls on several threads, which a single call and a whole decision may break.</summary>
    internal const string Threads = "several threads may call at once";

    internal CallBreach(string law, string says)
    {
        Law = law;
        Says = says;
    }

    internal string Law { get; }

    internal string Says { get; }
}

namespace Loyalty.Rules.Testing.Contracts;

/// <summary>A law that a single call broke.</summary>
internal sealed class CallBreach
{
    internal CallBreach(string law, string says)
    {
        Law = law;
        Says = says;
    }

    internal string Law { get; }

    internal string Says { get; }
}

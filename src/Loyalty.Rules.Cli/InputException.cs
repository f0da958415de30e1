namespace Loyalty.Rules.Cli;

/// <summary>What was handed over cannot be used; the message is a sentence for whoever handed it over.</summary>
internal sealed class InputException(string message) : Exception(message);

namespace Loyalty.Rules.Benchmarks.Quick;

/// <summary>One of several ways that are measured against each other: does its work so many times.</summary>
internal sealed record Contestant(string Name, Func<int, long> Run);

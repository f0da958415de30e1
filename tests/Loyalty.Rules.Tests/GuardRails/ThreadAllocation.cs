namespace Loyalty.Rules.Tests.GuardRails;

/// <summary>Tests that count bytes or look at large programs: nothing runs beside them.</summary>
[CollectionDefinition(nameof(ThreadAllocation), DisableParallelization = true)]
public sealed class ThreadAllocation;

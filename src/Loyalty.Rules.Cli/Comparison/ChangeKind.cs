namespace Loyalty.Rules.Cli.Comparison;

/// <summary>What happened to a part of a program.</summary>
internal enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is another.</summary>
    Changed,

    /// <summary>The rules stand in another order.</summary>
    Reordered,
}

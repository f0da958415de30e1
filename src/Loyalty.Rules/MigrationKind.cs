namespace Loyalty.Rules;

/// <summary>What became of an account when a state was taken over by another version of its program.</summary>
public enum MigrationKind
{
    /// <summary>It holds what it held.</summary>
    Kept,

    /// <summary>It holds what the old value comes to under the new program.</summary>
    Converted,

    /// <summary>The new program keeps nothing of the kind.</summary>
    Dropped,
}

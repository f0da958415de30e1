namespace Loyalty.Rules.Testing.Programs;

/// <summary>What stands in a place of a program's document.</summary>
internal enum PartKind
{
    /// <summary>A text, a number, or true or false.</summary>
    Value,

    /// <summary>Values one after the other.</summary>
    List,

    /// <summary>Properties that a table knows.</summary>
    Object,

    /// <summary>Values by names that the author chose, such as selectors.</summary>
    Map,
}

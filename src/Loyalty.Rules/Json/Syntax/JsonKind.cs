namespace Loyalty.Rules.Json.Syntax;

/// <summary>What a value of a document is.</summary>
internal enum JsonKind : byte
{
    Null,
    False,
    True,
    Number,
    Text,
    List,
    Object,
}

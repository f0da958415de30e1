namespace Loyalty.Rules.Diagnostics;

/// <summary>What reading a document can find, before anybody asks what it means: LR0001 to LR0099.</summary>
internal static class DocumentCodes
{
    internal static readonly DiagnosticDescriptor Empty = Error(
        "LR0001",
        "The document is empty.",
        "The document is empty. Hand over the bytes of a JSON object."
    );

    internal static readonly DiagnosticDescriptor TooLarge = Error(
        "LR0002",
        "The document is too large.",
        "The document is longer than {0} bytes, the most that is taken. Split it."
    );

    internal static readonly DiagnosticDescriptor ByteOrderMark = Error(
        "LR0003",
        "The document begins with a byte order mark.",
        "The document begins with a byte order mark. Save it as UTF-8 without one."
    );

    internal static readonly DiagnosticDescriptor NotUtf8 = Error(
        "LR0004",
        "The document is not UTF-8.",
        "The bytes here are not UTF-8. Save the document as UTF-8."
    );

    internal static readonly DiagnosticDescriptor Syntax = Error(
        "LR0005",
        "The document is not JSON.",
        "The document stops being JSON here: {0}."
    );

    internal static readonly DiagnosticDescriptor Comment = Error(
        "LR0006",
        "The document has a comment.",
        "JSON has no comments, and none are taken here. Remove it."
    );

    internal static readonly DiagnosticDescriptor TrailingComma = Error(
        "LR0007",
        "A comma stands before a closing bracket.",
        "Nothing follows this comma. Remove it."
    );

    internal static readonly DiagnosticDescriptor TooDeep = Error(
        "LR0008",
        "The document is nested too deeply.",
        "Lists and objects are nested more than {0} deep here. Make the document flatter; a named selector can stand for a deep one."
    );

    internal static readonly DiagnosticDescriptor TrailingData = Error(
        "LR0009",
        "Something follows the document.",
        "The document ends before this. Remove what follows, or check for a bracket that closes too early."
    );

    internal static readonly DiagnosticDescriptor NotANumber = Error(
        "LR0010",
        "The document has a NaN or an infinity.",
        "JSON has no NaN and no infinity. Write a number, or leave the property out."
    );

    internal static readonly DiagnosticDescriptor LoneSurrogate = Error(
        "LR0011",
        "A text has half a character.",
        "This escape is half of a pair of surrogates and no character by itself. Write both halves, or the character itself."
    );

    internal static readonly DiagnosticDescriptor UnknownProperty = Error(
        "LR0020",
        "A property is unknown.",
        "{0} has no property {1}.{2}"
    );

    internal static readonly DiagnosticDescriptor MissingProperty = Error(
        "LR0021",
        "A property is missing.",
        "{0} needs the property '{1}': {2}."
    );

    internal static readonly DiagnosticDescriptor RepeatedProperty = Error(
        "LR0022",
        "A property stands twice.",
        "The property {0} stands more than once in this object. Keep one."
    );

    internal static readonly DiagnosticDescriptor WrongType = Error(
        "LR0023",
        "A value is of the wrong type.",
        "Here belongs {0}, not {1}.{2}"
    );

    internal static readonly DiagnosticDescriptor NotMoney = Error(
        "LR0024",
        "A text is not an amount of money.",
        "{0} is not an amount of {1}. Write {2}, such as \"{3}\"."
    );

    internal static readonly DiagnosticDescriptor OutOfRange = Error(
        "LR0025",
        "A number is out of range.",
        "{0} is out of range. Here belongs {1}."
    );

    internal static readonly DiagnosticDescriptor TooManyDecimals = Error(
        "LR0026",
        "A number has too many decimals.",
        "{0} has too many decimals. Here belongs {1}."
    );

    internal static readonly DiagnosticDescriptor UnknownWord = Error(
        "LR0027",
        "A word is not one of those that may stand there.",
        "{0} is not one of the words that may stand here: {1}.{2}"
    );

    internal static readonly DiagnosticDescriptor BadTime = Error(
        "LR0028",
        "A date or time cannot be read, or does not exist.",
        "{0} cannot be read, or does not exist. Here belongs {1}."
    );

    internal static readonly DiagnosticDescriptor EmptyText = Error(
        "LR0029",
        "A text is empty.",
        "This {0} is empty. Give it at least one character."
    );

    internal static readonly DiagnosticDescriptor EmptyList = Error(
        "LR0030",
        "A list or object is empty.",
        "Nothing stands in here. Name at least one, or leave the property out."
    );

    internal static readonly DiagnosticDescriptor UnknownCurrency = Error(
        "LR0031",
        "A currency is unknown.",
        "{0} is not an ISO 4217 currency code with 0, 2 or 3 decimals. Use three capital letters such as \"USD\"."
    );

    internal static readonly DiagnosticDescriptor Alternatives = Error(
        "LR0032",
        "Of some properties, one may stand in an object.",
        "{0} takes {1} of {2}. It has {3}."
    );

    internal static readonly DiagnosticDescriptor UnknownFormat = Error(
        "LR0033",
        "The version of the format is unknown.",
        "This is version {0} of the format; this library reads version 0. Use a library that knows it, or write the document anew."
    );

    internal static readonly DiagnosticDescriptor RepeatedSku = Error(
        "LR0034",
        "A sku stands twice in a catalog.",
        "The catalog already has an item {0}. Each sku stands once; letters of different case make different skus."
    );

    internal static readonly DiagnosticDescriptor CategoryCycle = Error(
        "LR0035",
        "A category stands under itself.",
        "Category {0} comes to stand under itself. Take one of these categories out of the circle."
    );

    internal static readonly DiagnosticDescriptor MoneyWithoutCurrency = Error(
        "LR0036",
        "A catalog has money but names no currency.",
        "The amount is of no currency. Add the property 'currency' to the document, such as \"USD\"."
    );

    internal static readonly DiagnosticDescriptor TooMany = Error(
        "LR0099",
        "There are more problems than are listed.",
        "More than {0} problems were found; the rest is not listed. Mend these first."
    );

    /// <summary>All of them, in the order of their codes.</summary>
    internal static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        Empty,
        TooLarge,
        ByteOrderMark,
        NotUtf8,
        Syntax,
        Comment,
        TrailingComma,
        TooDeep,
        TrailingData,
        NotANumber,
        LoneSurrogate,
        UnknownProperty,
        MissingProperty,
        RepeatedProperty,
        WrongType,
        NotMoney,
        OutOfRange,
        TooManyDecimals,
        UnknownWord,
        BadTime,
        EmptyText,
        EmptyList,
        UnknownCurrency,
        Alternatives,
        UnknownFormat,
        RepeatedSku,
        CategoryCycle,
        MoneyWithoutCurrency,
        TooMany,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string message) =>
        new(code, DiagnosticSeverity.Error, title, message);
}

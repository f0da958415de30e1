namespace Loyalty.Rules.Json.Forms;

/// <summary>A kind of object as documentation and tests see it: the rows of its table.</summary>
internal interface IJsonTable
{
    /// <summary>What messages call such an object, such as "a step".</summary>
    string Title { get; }

    /// <summary>What it is, in a sentence.</summary>
    string Summary { get; }

    /// <summary>The rows, in canonical order.</summary>
    IReadOnlyList<JsonProperty> Rows { get; }

    /// <summary>Sets of properties of which only one may stand.</summary>
    IReadOnlyList<Alternatives> Choices { get; }
}

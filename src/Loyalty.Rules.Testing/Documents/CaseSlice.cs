namespace Loyalty.Rules.Testing.Documents;

/// <summary>A part of a document that was put together for one case, and where its bytes come from.</summary>
internal readonly struct CaseSlice
{
    internal CaseSlice(int start, int origin, string? path)
    {
        Start = start;
        Origin = origin;
        Path = path;
    }

    /// <summary>Its first byte in the document of the case.</summary>
    internal int Start { get; }

    /// <summary>The same byte in the document as its author wrote it.</summary>
    internal int Origin { get; }

    /// <summary>The path of the value of the case; null for what stands outside the cases.</summary>
    internal string? Path { get; }
}

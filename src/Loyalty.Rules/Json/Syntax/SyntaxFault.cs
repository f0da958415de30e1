using Loyalty.Rules.Diagnostics;

namespace Loyalty.Rules.Json.Syntax;

/// <summary>Why a document is no JSON, and where: what ends its reading.</summary>
internal sealed class SyntaxFault
{
    internal SyntaxFault(DiagnosticDescriptor descriptor, int position, params object?[] arguments)
    {
        Descriptor = descriptor;
        Position = position;
        Arguments = arguments;
    }

    internal DiagnosticDescriptor Descriptor { get; }

    internal int Position { get; }

    internal object?[] Arguments { get; }
}

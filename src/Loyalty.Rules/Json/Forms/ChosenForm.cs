using System.Text;
using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>Chooses the form of an object by which of some properties it has.</summary>
internal static class ChosenForm
{
    /// <param name="reader">The document.</param>
    /// <param name="node">The value.</param>
    /// <param name="any">All the forms together.</param>
    /// <param name="kinds">The properties, of which one must be there.</param>
    /// <param name="forms">The form that each of them tells, in the same order.</param>
    /// <returns>The form; null where none or several would do, which has been reported.</returns>
    internal static JsonAlternative<T>? Of<T>(
        DocumentReader reader,
        int node,
        JsonForm<T> any,
        Alternatives kinds,
        JsonAlternative<T>[] forms
    )
    {
        if (!reader.Expect(node, JsonKind.Object, any))
            return null;
        int before = reader.ProblemCount;
        kinds.Check(reader, node, char.ToUpperInvariant(any.Belongs[0]) + any.Belongs.Substring(1));
        if (reader.ProblemCount > before)
            return null;
        int chosen = 0;
        while (reader.Find(node, Encoding.UTF8.GetBytes(kinds.Names[chosen])) < 0)
            chosen++;
        return forms[chosen];
    }
}

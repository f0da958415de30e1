using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>Writes a picture as a flowchart of Mermaid.</summary>
internal static class MermaidText
{
    internal static string Of(Diagram diagram)
    {
        var text = new StringBuilder("flowchart TB\n");
        int frames = 0;
        foreach (var group in diagram.Groups)
        {
            string indent = group.Title is null ? "    " : "        ";
            if (group.Title is not null)
            {
                text.Append("    subgraph g").Append(frames++).Append('[');
                Quote(text, group.Title);
                text.Append("]\n");
            }
            foreach (var node in group.Nodes)
                Write(text, node, indent);
            if (group.Title is not null)
                text.Append("    end\n");
        }
        foreach (var arrow in diagram.Arrows)
        {
            text.Append("    ").Append(arrow.From).Append(" -->");
            if (arrow.Label.Length > 0)
            {
                text.Append('|');
                Quote(text, arrow.Label);
                text.Append('|');
            }
            text.Append(' ').Append(arrow.To).Append('\n');
        }
        return text.ToString();
    }

    private static void Write(StringBuilder text, DiagramNode node, string indent)
    {
        (string open, string close) = node.Shape switch
        {
            DiagramShape.Start => ("((", "))"),
            DiagramShape.Steady => ("(", ")"),
            DiagramShape.Final => ("[[", "]]"),
            DiagramShape.Words => (">", "]"),
            DiagramShape.History => ("((", "))"),
            _ => ("[", "]"),
        };
        text.Append(indent).Append(node.Id).Append(open);
        Quote(text, string.Join("\n", node.Lines));
        text.Append(close).Append('\n');
    }

    /// <summary>A text in quotes cannot hold quotes, and would show some signs as what they mean in HTML or Markdown.</summary>
    private static void Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (char sign in words.Length == 0 ? " " : DiagramWords.Shown(words))
        {
            if (sign == '\n')
                text.Append("<br/>");
            else if ("\"#&<>`\\*_~|[]{}()".AsSpan().IndexOf(sign) >= 0)
                text.Append('#').Append(((int)sign).ToString(CultureInfo.InvariantCulture)).Append(';');
            else
                text.Append(sign);
        }
        text.Append('"');
    }
}

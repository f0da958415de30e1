using System.Text;

namespace Loyalty.Rules.Journeys.Pictures;

/// <summary>Writes a picture in the DOT language of Graphviz.</summary>
internal static class DotText
{
    internal static string Of(Diagram diagram, string title)
    {
        var text = new StringBuilder("digraph ");
        Quote(text, title);
        text.Append(
            " {\n    rankdir=TB;\n    node [shape=box, fontname=\"Helvetica\"];\n    edge [fontname=\"Helvetica\", fontsize=10];\n"
        );
        int clusters = 0;
        foreach (var group in diagram.Groups)
        {
            string indent = group.Title is null ? "    " : "        ";
            if (group.Title is not null)
            {
                text.Append("    subgraph cluster_").Append(clusters++).Append(" {\n        label=");
                Quote(text, DiagramWords.Folded(group.Title));
                text.Append(";\n        fontname=\"Helvetica\";\n");
            }
            foreach (var node in group.Nodes)
                Write(text, node, indent);
            if (group.Title is not null)
                text.Append("    }\n");
        }
        foreach (var arrow in diagram.Arrows)
        {
            text.Append("    ").Append(arrow.From).Append(" -> ").Append(arrow.To);
            if (arrow.Label.Length > 0)
            {
                text.Append(" [label=");
                Quote(text, DiagramWords.Folded(arrow.Label));
                text.Append(']');
            }
            text.Append(";\n");
        }
        return text.Append("}\n").ToString();
    }

    private static void Write(StringBuilder text, DiagramNode node, string indent)
    {
        text.Append(indent).Append(node.Id).Append(" [label=");
        Quote(text, DiagramWords.Folded(string.Join("\n", node.Lines)));
        text.Append(
            node.Shape switch
            {
                DiagramShape.Start => ", shape=point, width=0.2",
                DiagramShape.Steady => ", style=rounded",
                DiagramShape.Final => ", peripheries=2",
                DiagramShape.Words => ", shape=plaintext",
                DiagramShape.History => ", shape=circle",
                _ => "",
            }
        );
        text.Append("];\n");
    }

    private static void Quote(StringBuilder text, string words)
    {
        text.Append('"');
        foreach (char sign in DiagramWords.Shown(words))
        {
            if (sign == '\n')
                text.Append("\\n");
            else if (sign is '"' or '\\')
                text.Append('\\').Append(sign);
            else
                text.Append(sign);
        }
        text.Append('"');
    }
}

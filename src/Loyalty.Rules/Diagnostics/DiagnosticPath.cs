using System.Globalization;
using System.Text;

namespace Loyalty.Rules.Diagnostics;

/// <summary>A place in a program as a JSON path (RFC 9535). Made step by step, and spelled out only where something is reported.</summary>
internal sealed class DiagnosticPath
{
    internal static readonly DiagnosticPath Root = new(null, "", -1);

    private readonly DiagnosticPath? _parent;
    private readonly string _name;
    private readonly int _index;

    private DiagnosticPath(DiagnosticPath? parent, string name, int index)
    {
        _parent = parent;
        _name = name;
        _index = index;
    }

    /// <summary>A property of the object here.</summary>
    internal DiagnosticPath Then(string name) => new(this, name, -1);

    /// <summary>An element of the array here, counted from 0.</summary>
    internal DiagnosticPath Then(int index) => new(this, "", index);

    /// <summary>One of several values, or the only one, which a document writes without an array.</summary>
    internal DiagnosticPath ThenOneOf(int count, int index) => count == 1 ? this : Then(index);

    /// <summary>Such as <c>$.rules[2].buy.units</c> or <c>$.selectors['two scoops']</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        if (_parent is null)
        {
            text.Append('$');
            return;
        }
        _parent.Write(text);
        if (_index >= 0)
            text.Append('[').Append(_index.ToString(CultureInfo.InvariantCulture)).Append(']');
        else if (IsPlain(_name))
            text.Append('.').Append(_name);
        else
            WriteQuoted(text);
    }

    private void WriteQuoted(StringBuilder text)
    {
        text.Append("['");
        foreach (char c in _name)
        {
            if (c is '\'' or '\\')
                text.Append('\\').Append(c);
            else if (c < ' ' || char.IsSurrogate(c))
                text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(c);
        }
        text.Append("']");
    }

    private static bool IsPlain(string name)
    {
        for (int i = 0; i < name.Length; i++)
        {
            bool letter = (name[i] | 0x20) is >= 'a' and <= 'z' || name[i] == '_';
            if (!letter && (i == 0 || name[i] is < '0' or > '9'))
                return false;
        }
        return name.Length > 0;
    }
}

using System.Text;

namespace Loyalty.Rules.Json.Forms;

/// <summary>One row of a table: a property of an object, as reader, writer, schema and documentation know it.</summary>
internal abstract class JsonProperty
{
    private protected JsonProperty(string name, JsonForm form, bool required, string says)
    {
        Name = name;
        Utf8Name = Encoding.UTF8.GetBytes(name);
        Form = form;
        Required = required;
        Says = says;
    }

    internal string Name { get; }

    internal byte[] Utf8Name { get; }

    internal JsonForm Form { get; }

    internal bool Required { get; }

    /// <summary>What the property says, as the part of a sentence: "how many whole units".</summary>
    internal string Says { get; }

    /// <summary>What holds where the property is missing, as JSON; or null where only words can tell.</summary>
    internal string? Default { get; private protected set; }

    /// <summary>What the property says, as a sentence.</summary>
    internal string Sentence => char.ToUpperInvariant(Says[0]) + Says.Substring(1) + ".";
}

using Loyalty.Rules.Json.Syntax;

namespace Loyalty.Rules.Json.Forms;

/// <summary>One of a few words.</summary>
/// <typeparam name="T">What they stand for in C#.</typeparam>
internal sealed class WordForm<T> : JsonForm<T>
    where T : struct
{
    private readonly string[] _words;
    private readonly T[] _values;
    private readonly string[] _elsewhere;

    internal WordForm(params (string Word, T Value)[] words)
        : this([], words) { }

    /// <param name="elsewhere">Words that stand there too, but make the object one of another form; only messages name them.</param>
    /// <param name="words">The words of this form.</param>
    internal WordForm(string[] elsewhere, params (string Word, T Value)[] words)
    {
        _elsewhere = elsewhere;
        _words = Array.ConvertAll(words, one => one.Word);
        _values = Array.ConvertAll(words, one => one.Value);
    }

    internal override string Belongs =>
        _words.Length == 1 ? "the word '" + _words[0] + "'" : "one of the words " + WordList.Of(_words);

    internal override bool TryRead(DocumentReader reader, int node, out T value)
    {
        value = default;
        if (!reader.Expect(node, JsonKind.Text, this))
            return false;
        string word = reader.Tree.Text(node);
        int index = Array.IndexOf(_words, word);
        if (index < 0)
            return WordList.ReportUnknown(reader, node, word, [.. _words, .. _elsewhere]);
        value = _values[index];
        return true;
    }

    /// <summary>What a word stands for; says nothing about others.</summary>
    internal bool TryGet(string? word, out T value)
    {
        int index = Array.IndexOf(_words, word);
        value = index < 0 ? default : _values[index];
        return index >= 0;
    }

    /// <summary>The word of a value that has one.</summary>
    internal string WordOf(T value) => _words[Array.IndexOf(_values, value)];

    /// <summary>Writes the word; a value that has none is written as what it is, so that comparing and showing a wrong program never fails.</summary>
    internal override void Write(DocumentWriter writer, T value)
    {
        int index = Array.IndexOf(_values, value);
        writer.Text.Text(index >= 0 ? _words[index] : value.ToString() ?? "");
    }

    internal override void WriteSchema(SchemaWriter schema)
    {
        schema.Keyword("type", "string");
        schema.Keyword("enum", _words);
    }
}

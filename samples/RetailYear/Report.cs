using System.Globalization;

namespace RetailYear;

/// <summary>Prints the year, and holds it against the data set's published figures.</summary>
internal sealed class Report
{
    private readonly TextWriter _out;
    private bool _agrees = true;

    public Report(TextWriter output) => _out = output;

    /// <summary>Whether every figure that was held against a published one agrees.</summary>
    public bool Agrees => _agrees;

    public void Heading(string text)
    {
        _out.WriteLine();
        _out.WriteLine(text);
        _out.WriteLine(new string('-', text.Length));
    }

    public void Line(string what, string value) => _out.WriteLine($"{what, -46}{value, 18}");

    public void Count(string what, long value) => Line(what, Number(value));

    public void Pounds(string what, long pence) => Line(what, Number(pence / 100m, 2));

    /// <summary>A figure beside the published one.</summary>
    public void Held(string what, string value, string published)
    {
        bool same = value == published;
        _agrees &= same;
        _out.WriteLine($"{what, -46}{value, 18}  {(same ? "as published" : "PUBLISHED: " + published)}");
    }

    public void Held(string what, long value, long published) => Held(what, Number(value), Number(published));

    public static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    public static string Number(decimal value, int decimals) =>
        value.ToString("N" + decimals, CultureInfo.InvariantCulture);

    public void Text(string text) => _out.WriteLine(text);
}

using System.Globalization;
using System.Text;
using System.Xml;
using Loyalty.Rules.Cli.Commands;

namespace Loyalty.Rules.Cli.Output;

/// <summary>Writes what scenarios came to as JUnit XML, which every CI server reads: a test case for each file.</summary>
internal static class JunitReport
{
    internal static byte[] Write(ScenarioOutcome[] outcomes)
    {
        using var bytes = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(bytes, settings))
        {
            writer.WriteStartElement("testsuites");
            writer.WriteStartElement("testsuite");
            writer.WriteAttributeString("name", "loyalty test");
            writer.WriteAttributeString("tests", Number(outcomes.Length));
            writer.WriteAttributeString("failures", Number(outcomes.Count(one => one.Report is { Passed: false })));
            writer.WriteAttributeString("errors", Number(outcomes.Count(one => one.Report is null)));
            foreach (var one in outcomes)
                Write(writer, one);
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        return bytes.ToArray();
    }

    private static void Write(XmlWriter writer, ScenarioOutcome one)
    {
        writer.WriteStartElement("testcase");
        writer.WriteAttributeString("classname", Clean(one.File));
        writer.WriteAttributeString("name", Clean(one.Report?.Name ?? Path.GetFileNameWithoutExtension(one.File)));
        writer.WriteAttributeString("file", Clean(one.File));
        if (one.Report is null)
            Write(writer, "error", one.Problems.All[0].Message, one.Problems.ToString());
        else if (!one.Passed)
            Write(writer, "failure", one.Report.Failures[0].Sentence, one.Report.ToString());
        writer.WriteEndElement();
    }

    private static void Write(XmlWriter writer, string kind, string message, string all)
    {
        writer.WriteStartElement(kind);
        writer.WriteAttributeString("message", Clean(message));
        writer.WriteString(Clean(all));
        writer.WriteEndElement();
    }

    /// <summary>XML has no sign for some that JSON has.</summary>
    private static string Clean(string text) =>
        string.Concat(text.Select(sign => XmlConvert.IsXmlChar(sign) || char.IsSurrogate(sign) ? sign : '?'));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

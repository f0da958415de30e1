using Spectre.Console;

namespace Loyalty.Rules.Cli;

/// <summary>Speaks to people: in colours where a terminal shows them. What machines read goes out plain.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole _output = ConsoleOf(Console.Out, Console.IsOutputRedirected);
    private readonly IAnsiConsole _errors = ConsoleOf(Console.Error, Console.IsErrorRedirected);

    /// <summary>Says something, with Spectre's marks for colours.</summary>
    internal void Say(string marked) => _output.MarkupLine(marked);

    /// <summary>Says what stands in a document or comes from the library, as it is.</summary>
    internal void SayPlain(string text) => _output.WriteLine(text);

    internal void Write(Table table) => _output.Write(table);

    /// <summary>Says what is wrong, on standard error.</summary>
    internal void Complain(string text) => _errors.WriteLine(text, new Style(Color.Red));

    /// <summary>Bytes for machines, on standard output.</summary>
    internal static void Emit(byte[] utf8)
    {
        using var output = Console.OpenStandardOutput();
        output.Write(utf8);
        output.Write("\n"u8);
    }

    internal static string Escape(string text) => Markup.Escape(text);

    /// <summary>A text of somebody's document with a question mark for each control character, so that it can neither move the cursor nor make up lines.</summary>
    internal static string Visible(string text) =>
        text.Any(char.IsControl) ? new string([.. text.Select(sign => char.IsControl(sign) ? '?' : sign)]) : text;

    private static IAnsiConsole ConsoleOf(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
                Interactive = InteractionSupport.No,
            }
        );
        // A file has no edge to break lines at.
        if (redirected)
            console.Profile.Width = 10_000;
        return console;
    }
}

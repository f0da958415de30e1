using System.CommandLine;

namespace Loyalty.Rules.Cli.Commands;

/// <summary>Options that several commands have.</summary>
internal static class SharedOptions
{
    /// <summary>The value of <see cref="Format"/> for machines.</summary>
    internal const string Json = "json";

    internal static Option<string> Format()
    {
        var format = new Option<string>("--format")
        {
            Description = "For whom the answer is: 'text' for people, 'json' for machines.",
            DefaultValueFactory = _ => "text",
        };
        format.AcceptOnlyFromAmong("text", Json);
        return format;
    }

    internal static Option<string?> Catalog() =>
        new("--catalog", "-c") { Description = "The catalog of what is sold.", HelpName = "FILE" };
}

namespace Loyalty.Rules.Cli;

/// <summary>What the tool tells whoever called it.</summary>
internal static class ExitCode
{
    /// <summary>All is well.</summary>
    internal const int Fine = 0;

    /// <summary>The answer is no: warnings alone, a scenario that fails, a sale that is not taken.</summary>
    internal const int Found = 1;

    /// <summary>Something that was handed over is wrong: an option, a file, a program.</summary>
    internal const int Refused = 2;

    /// <summary>Stopped by Ctrl-C, as shells have it.</summary>
    internal const int Stopped = 130;
}

using System.Diagnostics;
using System.Text;

namespace Loyalty.Rules.Cli.Tests;

/// <summary>One run of the built tool: what it wrote and how it ended.</summary>
internal sealed class ToolRun
{
    private ToolRun(int code, string output, string errors)
    {
        Code = code;
        Output = output.Replace("\r\n", "\n");
        Errors = errors.Replace("\r\n", "\n");
    }

    public int Code { get; }

    public string Output { get; }

    public string Errors { get; }

    public static ProcessStartInfo Start(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Loyalty.Rules.Cli.dll"));
        foreach (string argument in arguments)
            start.ArgumentList.Add(argument);
        return start;
    }

    public static ToolRun Of(string folder, params string[] arguments)
    {
        using var process = Process.Start(Start(folder, arguments))!;
        return End(process);
    }

    public static ToolRun End(Process process)
    {
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(60_000))
        {
            process.Kill();
            Assert.Fail("The tool did not end within a minute.");
        }
        var run = new ToolRun(process.ExitCode, output.Result, errors.Result);
        // Whatever happens, nobody sees a stack.
        Assert.DoesNotContain("   at ", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", run.Output + run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("should not happen", run.Errors, StringComparison.Ordinal);
        return run;
    }
}

using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>The sample as a process of its own, on a free port of this machine.</summary>
public sealed partial class WebCheckoutHost : IDisposable
{
    private readonly Process _process;

    public WebCheckoutHost()
    {
        string path = Path.Combine(Root(), "samples", "WebCheckout", "bin", Configuration(), "net10.0");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(path, "WebCheckout.dll"), "--urls", "http://127.0.0.1:0" },
            RedirectStandardOutput = true,
        };
        _process = Process.Start(start)!;
        try
        {
            Client = new HttpClient { BaseAddress = new Uri(Address()) };
        }
        catch
        {
            End();
            throw;
        }
    }

    public HttpClient Client { get; }

    public void Dispose()
    {
        Client.Dispose();
        End();
    }

    private void End()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Address()
    {
        while (_process.StandardOutput.ReadLine() is { } line)
        {
            if (Listening().Match(line) is { Success: true } match)
            {
                // The sample may write more than a pipe holds.
                _ = _process.StandardOutput.ReadToEndAsync();
                return match.Value;
            }
        }
        throw new InvalidOperationException("The sample ended before it listened.");
    }

    private static string Configuration() =>
        typeof(WebCheckoutHost)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(one => one.Key == "Configuration")
            .Value!;

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Loyalty.Rules.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex Listening();
}

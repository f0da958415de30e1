using System.Text;

namespace Loyalty.Rules.Cli.Tests;

/// <summary>A folder of its own with a program, a catalog, sales and scenarios in it.</summary>
public sealed class Shop : IDisposable
{
    public const string Program = """
        {
          "program": "cone-club",
          "currency": "USD",
          "rules": [
            { "id": "sixth-cone", "type": "freeItem", "buy": { "items": { "sku": "cone" }, "units": 5 } },
            { "id": "welcome", "type": "signUpBonus", "reward": { "points": 500 } }
          ]
        }
        """;

    public Shop()
    {
        Folder = Directory.CreateTempSubdirectory("loyalty-tool-").FullName;
        Write("club.json", Program);
        Write(
            "catalog.json",
            """{ "catalog": 0, "currency": "USD", "items": [{ "sku": "cone", "name": "Cone", "price": "2.25" }] }"""
        );
        Write("sale.json", Sale("1001", 6, "13.50"));
        Write("scenarios/ann.json", Scenario("Ann", 1));
    }

    public string Folder { get; }

    public string this[string file] => File.ReadAllText(Path.Combine(Folder, file));

    public static string Sale(string id, int quantity, string amount) =>
        $$"""
            { "transaction": "{{id}}", "at": "2026-06-01T12:00:00Z", "currency": "USD", "member": "ann",
              "lines": [{ "sku": "cone", "quantity": {{quantity}}, "amount": "{{amount}}" }] }
            """;

    public static string Scenario(string name, int free) =>
        $$"""
            {
              "scenario": 0,
              "name": "{{name}}",
              "program": "../club.json",
              "catalog": "../catalog.json",
              "steps": [
                { "sale": { "member": "ann", "lines": [{ "sku": "cone", "quantity": 6 }] }, "expect": { "free": { "cone": {{free}} } } }
              ]
            }
            """;

    public void Write(string file, string text)
    {
        string path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text.Replace("\r\n", "\n"), new UTF8Encoding(false));
    }

    internal ToolRun Run(params string[] arguments) => ToolRun.Of(Folder, arguments);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

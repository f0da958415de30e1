using System.Text;

namespace Loyalty.Rules.Cli.Tests;

/// <summary>A folder of its own with a journey, an older version of it, a log and members' records in it.</summary>
public sealed class Days : IDisposable
{
    public const string Journey = """
        {
          "journey": "days",
          "version": 2,
          "timeZone": "America/New_York",
          "events": ["enrolled", "purchase", "left"],
          "entry": { "on": "enrolled", "again": "afterExit" },
          "channels": { "email": { "perDay": 1 } },
          "touches": [
            { "id": "welcome", "channel": "email" },
            { "id": "come-back", "kind": "winBack", "channel": "email", "deadlineDays": 2 }
          ],
          "phases": [
            {
              "id": "look",
              "name": { "en": "Looking", "vi": "Đang xem" },
              "stalledAfter": { "days": 14 },
              "enter": [{ "touch": "welcome" }],
              "transitions": [{ "on": "purchase", "to": "buy", "do": [{ "reward": { "points": 50 } }] }]
            },
            {
              "id": "buy",
              "kind": "steady",
              "timers": [{ "id": "lapse", "after": { "days": 30 } }],
              "transitions": [
                { "onTimer": "lapse", "to": "lapsed" },
                { "on": "left", "to": "gone" }
              ]
            },
            { "id": "lapsed", "kind": "steady", "enter": [{ "touch": "come-back" }], "transitions": [{ "on": "purchase", "to": "buy" }] },
            { "id": "gone", "kind": "final" }
          ],
          "migrations": [{ "from": 1, "phases": { "new": "look" } }]
        }
        """;

    public const string Log = """
        { "id": "e-1", "member": "ann", "event": "enrolled", "at": "2026-06-01T09:00:00-04:00" }
        { "id": "e-2", "member": "bob", "event": "enrolled", "at": "2026-06-02T09:00:00-04:00" }
        { "id": "e-3", "member": "ann", "event": "purchase", "at": "2026-06-04T12:30:00-04:00" }
        { "id": "e-5", "member": "cai", "event": "purchase", "at": "2026-07-10T12:30:00-04:00" }
        { "id": "e-4", "member": "ann", "event": "purchase", "at": "2026-07-08T08:00:00-04:00" }

        """;

    public Days()
    {
        Folder = Directory.CreateTempSubdirectory("loyalty-days-").FullName;
        Write("days.json", Journey);
        Write(
            "older.json",
            Journey.Replace(Migrations, "").Replace("\"version\": 2", "\"version\": 1").Replace("\"look\"", "\"new\"")
        );
        Write("log.jsonl", Log);
        Write(
            "ann.json",
            Record(
                "ann",
                "buy",
                2,
                "2026-07-08T12:00:00Z",
                """, "timers": [{ "timer": "lapse", "started": "2026-07-08T12:00:00Z", "due": "2026-08-07T12:00:00Z" }]"""
            )
        );
        Write("bob.json", Record("bob", "look", 2, "2026-06-02T13:00:00Z"));
    }

    public static string Migrations => ",\n  \"migrations\": [{ \"from\": 1, \"phases\": { \"new\": \"look\" } }]";

    public string Folder { get; }

    public string this[string file] => File.ReadAllText(Path.Combine(Folder, file));

    public static string Record(string member, string phase, int version, string at, string timers = "") =>
        $$"""
            { "journey": "days", "version": {{version}}, "member": "{{member}}", "at": "{{at}}", "entries": 1,
              "runs": [{ "run": 1, "phase": "{{phase}}", "began": "2026-06-01T13:00:00Z", "entered": "{{at}}", "now": "{{at}}"{{timers}} }],
              "stays": { "{{phase}}": { "entered": 1 } } }
            """;

    public void Write(string file, string text) =>
        File.WriteAllText(Path.Combine(Folder, file), text.Replace("\r\n", "\n"), new UTF8Encoding(false));

    internal ToolRun Run(params string[] arguments) => ToolRun.Of(Folder, ["journey", .. arguments]);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

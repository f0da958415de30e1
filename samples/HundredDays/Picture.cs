using Loyalty.Rules.Journeys;

namespace HundredDaysSample;

/// <summary>Writes the journey as pictures.</summary>
internal static class Picture
{
    private const string Folder = "artifacts/hundred-days";

    public static void Write(TextWriter output)
    {
        var journey = HundredDays.Journey();
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Folder + "/journey.dot", journey.ToDot());
        File.WriteAllText(Folder + "/journey.mmd", journey.ToMermaid());
        output.WriteLine();
        output.WriteLine($"The journey as a picture: {Folder}/journey.dot (dot -Tsvg -O {Folder}/journey.dot),");
        output.WriteLine($"and {Folder}/journey.mmd (paste it into https://mermaid.live, or into Markdown on GitHub).");
    }
}

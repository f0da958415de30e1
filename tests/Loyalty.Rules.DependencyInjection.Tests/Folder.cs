namespace Loyalty.Rules.DependencyInjection.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class Folder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("loyalty-").FullName;

    internal string this[string name] => Path.Combine(_path, name);

    /// <summary>Writes a file in one step, as a careful editor does.</summary>
    internal string Write(string name, byte[] content)
    {
        File.WriteAllBytes(this[name + ".new"], content);
        File.Move(this[name + ".new"], this[name], overwrite: true);
        return this[name];
    }

    public void Dispose() => Directory.Delete(_path, recursive: true);
}

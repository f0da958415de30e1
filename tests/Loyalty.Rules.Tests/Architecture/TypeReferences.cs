#if NET
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace Loyalty.Rules.Tests.Architecture;

/// <summary>
/// Which types of an assembly use which others of it: in bases, interfaces, fields, signatures, attributes and method bodies. Nested types, and what
/// the compiler makes of lambdas, count as the type that holds them.
/// </summary>
internal sealed class TypeReferences : IDisposable
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly ReferenceCollector _collector;

    private TypeReferences(string path)
    {
        _file = new PEReader(File.OpenRead(path));
        _metadata = _file.GetMetadataReader();
        _collector = new ReferenceCollector(_metadata);
    }

    /// <summary>From each type, by full name, to those it uses.</summary>
    public static SortedDictionary<string, SortedSet<string>> Of(string path)
    {
        using var references = new TypeReferences(path);
        return references.Collect();
    }

    public void Dispose() => _file.Dispose();

    private SortedDictionary<string, SortedSet<string>> Collect()
    {
        var all = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var handle in _metadata.TypeDefinitions)
        {
            string? name = _collector.NameOf(handle);
            if (name is null)
                continue;
            if (!all.TryGetValue(name, out var used))
                all[name] = used = new SortedSet<string>(StringComparer.Ordinal);
            _collector.Into = used;
            Add(_metadata.GetTypeDefinition(handle));
            used.Remove(name);
        }
        return all;
    }

    private void Add(TypeDefinition type)
    {
        _collector.Add(type.BaseType);
        _collector.Add(type.GetCustomAttributes());
        foreach (var handle in type.GetInterfaceImplementations())
            _collector.Add(_metadata.GetInterfaceImplementation(handle).Interface);
        foreach (var handle in type.GetGenericParameters())
        {
            foreach (var constraint in _metadata.GetGenericParameter(handle).GetConstraints())
                _collector.Add(_metadata.GetGenericParameterConstraint(constraint).Type);
        }
        foreach (var handle in type.GetFields())
        {
            var field = _metadata.GetFieldDefinition(handle);
            field.DecodeSignature(_collector, null);
            _collector.Add(field.GetCustomAttributes());
        }
        foreach (var handle in type.GetMethods())
            Add(_metadata.GetMethodDefinition(handle));
    }

    private void Add(MethodDefinition method)
    {
        method.DecodeSignature(_collector, null);
        _collector.Add(method.GetCustomAttributes());
        if (method.RelativeVirtualAddress == 0)
            return;
        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
            _metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_collector, null);
        foreach (var region in body.ExceptionRegions)
            _collector.Add(region.CatchType);
        foreach (int token in IlTokens.Of(body.GetILReader()))
            _collector.Add(MetadataTokens.EntityHandle(token));
    }
}
#endif

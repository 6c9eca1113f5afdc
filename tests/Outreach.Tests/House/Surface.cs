using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace BachDang.Outreach.Tests.House;

/// <summary>Which types of a room the other rooms need: those they name, and those that the public members of these
/// mention.</summary>
internal static class Surface
{
    private const BindingFlags Members = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance
        | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static HashSet<Type> NeededOf(string room)
    {
        var own = Room.Assembly(room);
        var needed = new HashSet<Type>();
        var open = new Queue<Type>(Room.Names.Where(other => other != room)
            .SelectMany(other => NamedBy(other, own)).Select(name => own.GetType(name)).OfType<Type>());
        while (open.TryDequeue(out var type))
        {
            if (type.Assembly != own || !needed.Add(type)) continue;
            foreach (var mentioned in MentionedBy(type)) open.Enqueue(mentioned);
            // A family of records behind one base is matched by its members.
            if (type.IsAbstract && !type.IsSealed)
                foreach (var heir in own.GetTypes().Where(t => t.BaseType == type && t.IsVisible)) open.Enqueue(heir);
        }
        return needed;
    }

    /// <summary>Page models are found by the framework only when public.</summary>
    public static bool MadePublicByFramework(Type type)
    {
        for (var above = type.BaseType; above is not null; above = above.BaseType)
        {
            if (above.Name is "PageModel" or "TagHelper" or "ViewComponent") return true;
        }
        return false;
    }

    private static List<string> NamedBy(string room, Assembly of)
    {
        using var file = new PEReader(File.OpenRead(Room.Assembly(room).Location));
        var reader = file.GetMetadataReader();
        var names = new List<string>();
        foreach (var handle in reader.TypeReferences)
        {
            var reference = reader.GetTypeReference(handle);
            if (reference.ResolutionScope.Kind != HandleKind.AssemblyReference) continue;
            var scope = reader.GetAssemblyReference((AssemblyReferenceHandle)reference.ResolutionScope);
            if (reader.GetString(scope.Name) != of.GetName().Name) continue;
            names.Add($"{reader.GetString(reference.Namespace)}.{reader.GetString(reference.Name)}");
        }
        return names;
    }

    private static IEnumerable<Type> MentionedBy(Type type)
    {
        var types = new List<Type?> { type.BaseType, type.DeclaringType };
        types.AddRange(type.GetInterfaces());
        types.AddRange(type.GetNestedTypes());
        types.AddRange(type.GetGenericArguments().SelectMany(a => a.GetGenericParameterConstraints()));
        foreach (var method in type.GetMembers(Members).OfType<MethodBase>().Where(IsShown))
        {
            types.AddRange(method.GetParameters().Select(p => p.ParameterType));
            if (method is MethodInfo info) types.Add(info.ReturnType);
        }
        types.AddRange(type.GetFields(Members).Where(f => f.IsPublic || f.IsFamily).Select(f => f.FieldType));
        return types.OfType<Type>().SelectMany(Parts);
    }

    private static bool IsShown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType) return Parts(type.GetElementType()!);
        return type.IsGenericType
            ? type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition())
            : [type];
    }
}

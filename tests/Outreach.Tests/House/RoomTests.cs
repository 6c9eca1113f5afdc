using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>Who may know whom (ARCHITECTURE.md, "Six rooms").</summary>
public sealed class RoomTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Host"] = ["Admin", "Bot", "Knowledge", "Site", "Ward"],
        ["Bot"] = ["Knowledge", "Ward"],
        ["Site"] = ["Knowledge", "Ward"],
        ["Admin"] = ["Knowledge", "Ward"],
        ["Ward"] = [],
        ["Knowledge"] = [],
    };

    [Fact]
    public void Projects_of_src_are_the_six_rooms() =>
        Assert.Equal(Allowed.Keys.Order(), Directory.GetDirectories(Path.Combine(SourceTree.Root, "src"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.csproj").Any()).Select(Path.GetFileName).Order());

    [Fact]
    public void Projects_reference_only_the_rooms_they_may() => Rule.Holds("room-projects",
        "A room references a room it must not know",
        from room in Allowed.Keys
        let path = $"src/{room}/{room}.csproj"
        from reference in XDocument.Parse(SourceTree.Read(path)).Descendants("ProjectReference")
        let other = Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))
        where !Allowed[room].Contains(other)
        select new Offender(path, 0, $"references {other}"));

    [Fact]
    public void Assemblies_use_only_the_rooms_they_may() => Rule.Holds("room-assemblies",
        "A room uses a room it must not know",
        from room in Allowed.Keys
        from reference in Room.Assembly(room).GetReferencedAssemblies()
        where reference.Name!.StartsWith(Room.Prefix, StringComparison.Ordinal)
        let other = reference.Name![Room.Prefix.Length..]
        where !Allowed[room].Contains(other)
        select new Offender($"src/{room}", 0, $"uses {other}"));

    [Fact]
    public void Knowledge_stays_a_pure_library() => Rule.Holds("knowledge-is-pure",
        "Knowledge has no database and no web server",
        from reference in Room.Assembly("Knowledge").GetReferencedAssemblies()
        where reference.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || reference.Name!.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            || reference.Name is "Npgsql" or "Microsoft.Data.Sqlite"
        select new Offender("src/Knowledge", 0, $"uses {reference.Name}"));
}

/// <summary>The rooms' built assemblies.</summary>
internal static class Room
{
    public const string Prefix = "BachDang.Outreach.";

    public static readonly string[] Names = ["Host", "Bot", "Site", "Admin", "Ward", "Knowledge"];

    public static Assembly Assembly(string room) => System.Reflection.Assembly.Load(Prefix + room);

    /// <summary>Types written by us in a room: no compiler-generated, migration or compiled-page types.</summary>
    public static IEnumerable<Type> TypesOf(string room) => Assembly(room).GetTypes().Where(type =>
        type.Namespace?.StartsWith(Prefix + room, StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal)
        && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        && !type.Name.StartsWith('<') && type.DeclaringType?.Name.StartsWith('<') != true);
}

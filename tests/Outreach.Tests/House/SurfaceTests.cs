using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>A room shows what another room needs, and nothing else.</summary>
public sealed class SurfaceTests
{
    // Seams with several implementations, now or by design (ARCHITECTURE.md, "Seams").
    private static readonly string[] Seams = ["IChannel", "IPhotoStore", "IDialog", "IAnswerStep"];

    [Fact]
    public void Public_types_are_needed_by_another_room() => Rule.Holds("public-surface",
        "A type is public but no other room needs it",
        from room in Room.Names
        let needed = Surface.NeededOf(room)
        from type in Room.TypesOf(room)
        where type.IsVisible && !type.IsNested && !needed.Contains(type) && !Surface.MadePublicByFramework(type)
        select new Offender($"src/{room}", 0, type.FullName![Room.Prefix.Length..]));

    [Fact]
    public void Classes_are_sealed_unless_something_derives_from_them() => Rule.Holds("sealed",
        "A class is not sealed though nothing derives from it",
        from room in Room.Names
        from type in Room.TypesOf(room)
        where type is { IsClass: true, IsSealed: false, IsAbstract: false }
            && !Room.Names.SelectMany(Room.TypesOf).Any(other => Base(other) == type)
        select new Offender($"src/{room}", 0, type.FullName![Room.Prefix.Length..]));

    [Fact]
    public void Interfaces_exist_where_two_implementations_exist() => Rule.Holds("interfaces",
        "An interface has fewer than two implementations and is not one of the seams",
        from room in Room.Names
        from seam in Room.TypesOf(room)
        where seam.IsInterface && !Seams.Contains(seam.Name)
        let made = Room.Names.SelectMany(Room.TypesOf).Count(t => t.IsClass && seam.IsAssignableFrom(t))
        where made < 2
        select new Offender($"src/{room}", 0, $"{seam.FullName![Room.Prefix.Length..]} ({made})"));

    private static Type? Base(Type type) =>
        type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType;
}

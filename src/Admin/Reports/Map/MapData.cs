using System.Text.Json;
using BachDang.Outreach.Knowledge.Content.Outlines;
using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Admin.Reports.Map;

/// <summary>A group's outline as the script draws it.</summary>
/// <param name="Name">The group.</param>
/// <param name="Count">How many open reports name it; null where nothing is counted.</param>
/// <param name="Address">Where a click leads; null for nowhere.</param>
/// <param name="Coordinates">Of a GeoJSON MultiPolygon.</param>
internal sealed record MapArea(string Name, int? Count, string? Address, double[][][][] Coordinates)
{
    public static MapArea? Of(NamedPlace group, int? count, string? address) => group.Outline is null ? null
        : new MapArea(group.Name, count, address, Flat(group.Outline));

    private static double[][][][] Flat(Outline outline) =>
    [
        .. outline.Polygons.Select(polygon => polygon.Select(ring =>
            ring.Select(point => new[] { point.Longitude, point.Latitude }).ToArray()).ToArray()),
    ];
}

/// <summary>A report as the script draws it: nothing of what was told but the goods, the state and the key.</summary>
internal sealed record MapDot(string Product, string Status, string? Key, double Latitude, double Longitude);

/// <summary>What one map shows.</summary>
internal sealed record MapData(IReadOnlyList<MapArea> Areas, IReadOnlyList<MapDot> Dots)
{
    public bool IsEmpty => Areas.Count == 0 && Dots.Count == 0;

    public string Json() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

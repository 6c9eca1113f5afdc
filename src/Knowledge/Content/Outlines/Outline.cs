namespace BachDang.Outreach.Knowledge.Content.Outlines;

/// <summary>A corner of an outline in degrees, WGS 84.</summary>
public readonly record struct OutlinePoint(double Longitude, double Latitude);

/// <summary>The area of a residential group.</summary>
/// <param name="Polygons">As in a GeoJSON MultiPolygon: each polygon is its outer ring and the rings of its holes, and
/// each ring ends where it began.</param>
public sealed record Outline(IReadOnlyList<IReadOnlyList<IReadOnlyList<OutlinePoint>>> Polygons);

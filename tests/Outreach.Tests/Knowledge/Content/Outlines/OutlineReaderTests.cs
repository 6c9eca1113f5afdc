using System.Globalization;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Outlines;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content.Outlines;

/// <summary>Outlines of residential groups; all of these are made up.</summary>
public sealed class OutlineReaderTests : IDisposable
{
    private const string Ring = "[106.68, 20.85], [106.69, 20.85], [106.69, 20.86], [106.68, 20.85]";

    private readonly SmallWard _ward = new();
    private int _line;

    [Fact]
    public void Read_Polygon_KeepsItsRingsAndPoints()
    {
        var outline = Load($"{{type: Polygon, coordinates: [[{Ring}], [{Ring}]]}}").Set!.Ward.Groups[0].Outline!;
        var polygon = Assert.Single(outline.Polygons);
        Assert.Equal(2, polygon.Count);
        Assert.Equal(new OutlinePoint(106.69, 20.86), polygon[0][2]);
    }

    [Fact]
    public void Read_MultiPolygon_KeepsEachPolygon() =>
        Assert.Equal(2, Load($"{{type: MultiPolygon, coordinates: [[[{Ring}]], [[{Ring}]]]}}")
            .Set!.Ward.Groups[0].Outline!.Polygons.Count);

    [Fact]
    public void Read_GroupWithoutOutline_HasNone()
    {
        var loaded = LoadGroup("{id: to-thu, name: Tổ thử}");
        Assert.Empty(loaded.Problems);
        Assert.Null(Assert.Single(loaded.Set!.Ward.Groups).Outline);
    }

    [Theory]
    [InlineData("{type: Point, coordinates: [106.68, 20.85]}", "an outline's type must be Polygon or MultiPolygon")]
    [InlineData("{type: Polygon}", "field 'coordinates' must be a list")]
    [InlineData("{type: Polygon, coordinates: []}", "coordinates must be a list of rings here")]
    [InlineData("{type: Polygon, coordinates: [106.68, 20.85]}", "coordinates must be a list of points here")]
    [InlineData("{type: Polygon, coordinates: [[[106.68, 20.85], [106.69, 20.85], [106.68, 20.85]]]}",
        "a ring has at least 4 points and ends where it began")]
    [InlineData("{type: Polygon, coordinates: [[[106, 20], [107, 20], [107, 21], [106, 21]]]}",
        "a ring has at least 4 points and ends where it began")]
    [InlineData("{type: Polygon, coordinates: [[[20.85, 106.68], [20.86, 106.68]]]}",
        "a point must be [longitude, latitude], within 102–110 east and 8–24 north")]
    [InlineData("{type: Polygon, coordinates: [[[106.68, 20.85, 3]]]}",
        "a point must be [longitude, latitude], within 102–110 east and 8–24 north")]
    [InlineData("{type: Polygon, coordinates: [[[NaN, 20.85]]]}",
        "a point must be [longitude, latitude], within 102–110 east and 8–24 north")]
    [InlineData("{type: Polygon, coordinates: [[[1e2, 20.85]]]}",
        "a point must be [longitude, latitude], within 102–110 east and 8–24 north")]
    [InlineData("[1]", "field 'outline' must be a mapping")]
    public void Read_WhatIsNoOutline_IsOneProblemWithItsLine(string outline, string message)
    {
        var loaded = Load(outline);
        Assert.Equal($"ward.yml:{_line}: error: {message}", Assert.Single(loaded.Problems).ToString());
    }

    [Fact]
    public void Read_MoreThanTheMostPoints_IsOneProblem()
    {
        Assert.Empty(Load(Outline(OutlineReader.MostPoints)).Problems);
        Assert.Equal("an outline has at most 2000 points",
            Assert.Single(Load(Outline(OutlineReader.MostPoints + 1)).Problems).Message);
    }

    [Fact]
    public void Read_UnknownFieldOfAGroup_IsAProblem() => Assert.Equal("field 'outlines' is unknown",
        Assert.Single(LoadGroup("{id: to-thu, name: Tổ thử, outlines: 1}").Problems).Message);

    public void Dispose() => _ward.Dispose();

    private static string Outline(int points) => "{type: Polygon, coordinates: [[" + string.Join(", ",
        Enumerable.Range(0, points).Select(i => string.Create(
            CultureInfo.InvariantCulture, $"[{106 + i % (points - 1) * 0.0001:0.0000}, 20.85]"))) + "]]}";

    private LoadedContent Load(string outline) => LoadGroup($"{{id: to-thu, name: Tổ thử, outline: {outline}}}");

    private LoadedContent LoadGroup(string group)
    {
        var path = Path.Combine(_ward.Folder, "ward.yml");
        var lines = File.ReadAllLines(path)
            .Where(line => !line.StartsWith("  - {id: to-thu,", StringComparison.Ordinal))
            .Select(line => line == "groups: []" ? "groups:" : line).ToList();
        _line = lines.IndexOf("groups:") + 2;
        lines.Insert(_line - 1, "  - " + group);
        File.WriteAllLines(path, lines);
        return ContentLoader.Load(_ward.Folder);
    }
}

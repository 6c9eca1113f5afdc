using System.Globalization;
using BachDang.Outreach.Knowledge.Content.Reading;
using BachDang.Outreach.Knowledge.Content.Reports;
using YamlDotNet.RepresentationModel;

namespace BachDang.Outreach.Knowledge.Content.Outlines;

/// <summary>Reads the residential groups of content/ward.yml with their outlines in GeoJSON form (Polygon or
/// MultiPolygon). An outline that is not one is a problem of its line and is left out whole.</summary>
internal sealed class OutlineReader(YamlFields fields, ProblemList problems)
{
    public const int MostPoints = 2000;
    private const int FewestOfRing = 4;

    // Far around Viet Nam's mainland: latitude before longitude, the usual slip, falls outside.
    private const double West = 102, East = 110, South = 8, North = 24;

    private int _points;

    public static List<NamedPlace> ReadGroups(YamlFields root, ProblemList problems)
    {
        var groups = new List<NamedPlace>();
        foreach (var fields in root.Maps("groups"))
        {
            groups.Add(new NamedPlace(fields.Text("id"), fields.Text("name"))
            {
                Outline = fields.OptionalMap("outline") is { } outline
                    ? new OutlineReader(outline, problems).Read()
                    : null,
            });
            fields.NoOthers();
        }
        return groups;
    }

    private Outline? Read()
    {
        var type = fields.Text("type");
        var coordinates = fields.List("coordinates");
        fields.NoOthers();
        if (type is not ("Polygon" or "MultiPolygon"))
        {
            problems.Error(fields.LineOf("type"), "an outline's type must be Polygon or MultiPolygon");
            return null;
        }
        if (coordinates is null) return null;
        var polygons = type == "Polygon"
            ? Polygon(coordinates) is { } single ? [single] : null
            : Each(coordinates, "polygons", Polygon);
        if (_points <= MostPoints) return polygons is null ? null : new Outline(polygons);
        problems.Error(fields.Line, $"an outline has at most {MostPoints} points");
        return null;
    }

    private List<IReadOnlyList<OutlinePoint>>? Polygon(YamlNode node) => Each(node, "rings", Ring);

    private IReadOnlyList<OutlinePoint>? Ring(YamlNode node)
    {
        if (Each(node, "points", Point) is not { } ring) return null;
        if (ring.Count >= FewestOfRing && ring[0] == ring[^1]) return ring;
        Wrong(node, $"a ring has at least {FewestOfRing} points and ends where it began");
        return null;
    }

    private OutlinePoint? Point(YamlNode node)
    {
        _points++;
        if (node is YamlSequenceNode { Children: [var x, var y] } && Degrees(x) is { } east && Degrees(y) is { } north
            && east is >= West and <= East && north is >= South and <= North) return new OutlinePoint(east, north);
        Wrong(node, "a point must be [longitude, latitude], within 102–110 east and 8–24 north");
        return null;
    }

    /// <summary>Reads a list until the first entry that is wrong, so that one slip is one problem.</summary>
    private List<T>? Each<T>(YamlNode node, string what, Func<YamlNode, T?> read) where T : class =>
        Each(node, what, entry => read(entry) is { } value ? (true, value) : (false, null!));

    private List<OutlinePoint>? Each(YamlNode node, string what, Func<YamlNode, OutlinePoint?> read) =>
        Each(node, what, entry => read(entry) is { } value ? (true, value) : (false, default));

    private List<T>? Each<T>(YamlNode node, string what, Func<YamlNode, (bool Done, T Value)> read)
    {
        if (node is not YamlSequenceNode { Children.Count: > 0 } list)
        {
            Wrong(node, $"coordinates must be a list of {what} here");
            return null;
        }
        var values = new List<T>();
        foreach (var entry in list)
        {
            if (_points > MostPoints || read(entry) is not (true, var value)) return null;
            values.Add(value);
        }
        return values;
    }

    private static double? Degrees(YamlNode node) => node is YamlScalarNode { Value: { } text }
        && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private void Wrong(YamlNode node, string message) => problems.Error(fields.LineOf(node), message);
}

using System.Globalization;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Evaluation.Golden;

/// <summary>The figures a change may not fall below (or rise above, for failures): tests/golden/floor.yml.</summary>
internal sealed record Floors(IReadOnlyDictionary<string, double> AtLeast, IReadOnlyDictionary<string, double> AtMost)
{
    public const string FileName = "floor.yml";

    /// <exception cref="InvalidContentException">The file cannot be read.</exception>
    public static Floors Read(string folder)
    {
        var problems = new ProblemList(FileName);
        var root = YamlText.Parse(File.ReadAllText(Path.Combine(folder, FileName)), problems);
        var floors = root is null
            ? null
            : new Floors(Figures(root.Map("atLeast"), problems), Figures(root.Map("atMost"), problems));
        root?.NoOthers();
        return floors is null || problems.HasErrors ? throw new InvalidContentException(problems.All) : floors;
    }

    /// <summary>Every floor beside what was measured; one whose measure no longer exists does not hold.</summary>
    public IReadOnlyList<FloorState> Compare(IReadOnlyDictionary<string, double> figures) =>
    [
        .. AtLeast.Select(floor => new FloorState(
            floor.Key, true, floor.Value, figures.TryGetValue(floor.Key, out var value) ? value : null)),
        .. AtMost.Select(roof => new FloorState(
            roof.Key, false, roof.Value, figures.TryGetValue(roof.Key, out var value) ? value : null)),
    ];

    private static Dictionary<string, double> Figures(YamlFields? map, ProblemList problems)
    {
        var figures = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (key, text) in map?.Pairs() ?? [])
            if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var figure))
                figures[key] = figure;
            else problems.Error(map!.LineOf(key), $"'{text}' is not a number");
        return figures;
    }
}

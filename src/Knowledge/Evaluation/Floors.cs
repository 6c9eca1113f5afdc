using System.Globalization;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>The shares a change may not fall below (or rise above, for failures): tests/golden/floor.yml.</summary>
internal sealed record Floors(IReadOnlyDictionary<string, double> AtLeast, IReadOnlyDictionary<string, double> AtMost)
{
    public const string FileName = "floor.yml";

    /// <exception cref="InvalidContentException">The file cannot be read.</exception>
    public static Floors Read(string folder)
    {
        var problems = new ProblemList(FileName);
        var root = YamlText.Parse(File.ReadAllText(Path.Combine(folder, FileName)), problems);
        var floors = root is null ? null : new Floors(Shares(root.Map("atLeast")), Shares(root.Map("atMost")));
        root?.NoOthers();
        return floors is null || problems.HasErrors ? throw new InvalidContentException(problems.All) : floors;
    }

    /// <summary>What is broken, one sentence each; a measure that no longer exists counts as broken.</summary>
    public IReadOnlyList<string> Broken(IReadOnlyDictionary<string, double> shares) =>
    [
        .. AtLeast.Where(floor => shares.GetValueOrDefault(floor.Key, -1) < floor.Value)
            .Select(floor => $"{floor.Key} is {Percent(shares, floor.Key)}, at least {floor.Value:P1} is held."),
        .. AtMost.Where(roof => shares.GetValueOrDefault(roof.Key, 2) > roof.Value)
            .Select(roof => $"{roof.Key} is {Percent(shares, roof.Key)}, at most {roof.Value:P1} is held."),
    ];

    private static string Percent(IReadOnlyDictionary<string, double> shares, string key) =>
        shares.TryGetValue(key, out var share) ? share.ToString("P1", CultureInfo.InvariantCulture) : "not measured";

    private static Dictionary<string, double> Shares(YamlFields? map) =>
        map?.Pairs().ToDictionary(p => p.Key, p => double.Parse(p.Value, CultureInfo.InvariantCulture)) ?? [];
}

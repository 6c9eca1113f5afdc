using System.Globalization;

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>Counts of one golden set in one spelling, by measure name.</summary>
internal sealed class Tally(string set, string spelling)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public string Set => set;
    public string Spelling => spelling;
    public int Questions { get; private set; }
    public List<string> Misses { get; } = [];

    /// <summary>Counts a question; each measure it meets is named.</summary>
    public void Add(params ReadOnlySpan<(string Measure, bool Holds)> measures)
    {
        Questions++;
        foreach (var (measure, holds) in measures)
            _counts[measure] = _counts.GetValueOrDefault(measure) + (holds ? 1 : 0);
    }

    public double Share(string measure) => Questions == 0 ? 0 : (double)_counts.GetValueOrDefault(measure) / Questions;

    /// <summary>Every measure as <c>set.spelling.measure</c> and its share.</summary>
    public IEnumerable<KeyValuePair<string, double>> Shares() =>
        _counts.Keys.Select(measure => KeyValuePair.Create($"{set}.{spelling}.{measure}", Share(measure)));

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{set,-12} {spelling,-9} {Questions,5}  {string.Join("  ", _counts.Keys.Select(Printed))}");

    private string Printed(string measure) =>
        string.Create(CultureInfo.InvariantCulture, $"{measure} {100 * Share(measure),5:0.0} %");
}

namespace BachDang.Outreach.Knowledge.Evaluation;

/// <summary>Figures of one component, set and variant, by measure; most are shares of the questions asked.</summary>
internal sealed class Tally(string component, string set, string variant)
{
    private readonly Dictionary<string, double> _sums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _numbers = new(StringComparer.Ordinal);

    public string Component => component;
    public string Set => set;
    public string Variant => variant;
    public int Asked { get; private set; }

    /// <summary>Measures in the order they were first counted, numbers last.</summary>
    public IEnumerable<string> Measures => _sums.Keys.Concat(_numbers.Keys);

    /// <summary>Counts a question with what each measure is for it: 0 or 1, or between.</summary>
    public void Add(params ReadOnlySpan<(string Measure, double Value)> measures)
    {
        Asked++;
        foreach (var (measure, value) in measures) _sums[measure] = _sums.GetValueOrDefault(measure) + value;
    }

    /// <summary>Notes a number that is no share, such as a median of words.</summary>
    public void Note(string measure, double number) => _numbers[measure] = number;

    public bool IsShare(string measure) => _sums.ContainsKey(measure);

    public double? Value(string measure) =>
        _numbers.TryGetValue(measure, out var number) ? number
        : _sums.TryGetValue(measure, out var sum) ? sum / Asked
        : null;

    /// <summary>Every measure as <c>component.set.variant.measure</c>, the names the floors use.</summary>
    public IEnumerable<KeyValuePair<string, double>> Figures() =>
        Measures.Select(m => KeyValuePair.Create($"{component}.{set}.{variant}.{m}", Value(m) ?? 0));
}

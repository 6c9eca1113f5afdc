using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Host;

internal enum MetricKind
{
    Counter,
    Gauge,
    Histogram,
}

/// <summary>One instrument's values by label set. The number of label sets is bounded: what comes after is
/// dropped.</summary>
internal sealed class MetricSeries(MetricKind kind)
{
    private const int MostLabelSets = 200;
    private static readonly double[] Bounds = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10];

    private readonly SortedDictionary<string, Values> _byLabels = new(StringComparer.Ordinal);

    public static MetricKind KindOf(Instrument instrument)
    {
        var type = instrument.GetType();
        var name = type.IsGenericType ? type.GetGenericTypeDefinition().Name : type.Name;
        if (name.StartsWith("Histogram", StringComparison.Ordinal)) return MetricKind.Histogram;
        return name.Contains("Counter", StringComparison.Ordinal) && !name.Contains("UpDown", StringComparison.Ordinal)
            ? MetricKind.Counter
            : MetricKind.Gauge;
    }

    /// <summary>A gauge set by hand: each measurement is the whole value.</summary>
    public static bool IsGauge(Instrument instrument) =>
        instrument.GetType().Name.StartsWith("Gauge", StringComparison.Ordinal);

    /// <param name="labels">The label set, already written out.</param>
    /// <param name="value">The measurement.</param>
    /// <param name="isTotal">Whether it replaces what was there or adds to it.</param>
    public void Record(string labels, double value, bool isTotal)
    {
        if (!_byLabels.TryGetValue(labels, out var values))
        {
            if (_byLabels.Count == MostLabelSets) return;
            _byLabels[labels] = values = new Values();
        }
        if (isTotal) values.Sum = value;
        else values.Sum += value;
        if (kind != MetricKind.Histogram) return;
        values.Count++;
        for (var i = 0; i < Bounds.Length; i++)
        {
            if (value <= Bounds[i]) values.Buckets[i]++;
        }
    }

    public void WriteTo(StringBuilder text, string name)
    {
        text.Append(CultureInfo.InvariantCulture, $"# TYPE {name} {kind.ToString().ToLowerInvariant()}\n");
        foreach (var (labels, values) in _byLabels)
        {
            var braces = labels.Length == 0 ? "" : $"{{{labels}}}";
            if (kind != MetricKind.Histogram)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{braces} {values.Sum}\n");
                continue;
            }
            var comma = labels.Length == 0 ? "" : labels + ",";
            for (var i = 0; i < Bounds.Length; i++)
            {
                text.Append(
                    CultureInfo.InvariantCulture, $"{name}_bucket{{{comma}le=\"{Bounds[i]}\"}} {values.Buckets[i]}\n");
            }
            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{comma}le=\"+Inf\"}} {values.Count}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_sum{braces} {values.Sum}\n");
            text.Append(CultureInfo.InvariantCulture, $"{name}_count{braces} {values.Count}\n");
        }
    }

    private sealed class Values
    {
        public double Sum { get; set; }
        public long Count { get; set; }
        public long[] Buckets { get; } = new long[Bounds.Length];
    }
}

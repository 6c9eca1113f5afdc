namespace BachDang.Outreach.Load;

/// <summary>Measured times in milliseconds, safe to add to from many threads.</summary>
internal sealed class Percentiles
{
    private readonly List<double> _values = [];

    public void Add(double milliseconds)
    {
        lock (_values) _values.Add(milliseconds);
    }

    public int Count
    {
        get
        {
            lock (_values) return _values.Count;
        }
    }

    /// <summary>Nearest-rank percentile; NaN without values.</summary>
    public double At(double percent)
    {
        lock (_values)
        {
            if (_values.Count == 0) return double.NaN;
            var sorted = _values.Order().ToList();
            return sorted[Math.Max(0, (int)Math.Ceiling(percent / 100 * sorted.Count) - 1)];
        }
    }

    public override string ToString() => FormattableString.Invariant(
        $"p50 {At(50):0.0} ms, p95 {At(95):0.0} ms, p99 {At(99):0.0} ms, max {At(100):0.0} ms ({Count})");
}

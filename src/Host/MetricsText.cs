using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using BachDang.Outreach.Ward.Doors;

namespace BachDang.Outreach.Host;

/// <summary>The figures of <c>System.Diagnostics.Metrics</c> as a page of text that Prometheus and people can read;
/// names follow OpenTelemetry's conventions with underscores. Staff door only.</summary>
internal sealed class MetricsText : IDisposable
{
    private static readonly string[] Meters =
    [
        "BachDang.Outreach.Bot", "BachDang.Outreach.Knowledge", "BachDang.Outreach.Host", "System.Runtime",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel",
    ];

    private readonly MeterListener _listener = new();
    private readonly SortedDictionary<string, MetricSeries> _series = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    public MetricsText()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (Meters.Contains(instrument.Meter.Name)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<int>((i, value, tags, _) => Record(i, value, tags));
        _listener.SetMeasurementEventCallback<double>((i, value, tags, _) => Record(i, value, tags));
        _listener.Start();
    }

    public string Write()
    {
        _listener.RecordObservableInstruments();
        var text = new StringBuilder();
        lock (_lock)
        {
            foreach (var (name, series) in _series) series.WriteTo(text, name);
        }
        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Record(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = Labels(tags);
        lock (_lock)
        {
            var name = Name(instrument);
            if (!_series.TryGetValue(name, out var series))
                _series[name] = series = new MetricSeries(MetricSeries.KindOf(instrument));
            // Observable instruments and gauges report the whole value each time, the others what was added.
            series.Record(labels, value, instrument.IsObservable || MetricSeries.IsGauge(instrument));
        }
    }

    private static string Name(Instrument instrument) => instrument.Name.Replace('.', '_').Replace('-', '_');

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var parts = new List<string>(tags.Length);
        foreach (var (key, value) in tags)
        {
            var text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
            text = text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", " ");
            parts.Add($"{key.Replace('.', '_')}=\"{text}\"");
        }
        parts.Sort(StringComparer.Ordinal);
        return string.Join(',', parts);
    }
}

internal static class MetricsPage
{
    public static void MapMetrics(this WebApplication app)
    {
        var metrics = app.Services.GetRequiredService<MetricsText>();
        app.MapGet("/metrics", () => Results.Text(metrics.Write(), "text/plain; version=0.0.4")).OnDoor(Door.Staff);
    }
}

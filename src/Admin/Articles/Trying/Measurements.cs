using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Evaluation;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Admin.Articles.Trying;

/// <summary>One measurement, going on or done.</summary>
internal sealed class Measurement(Trial trial)
{
    private volatile Impact? _result;
    private int _done;
    private int _all;
    private volatile bool _failed;

    public Trial Trial => trial;
    public int Done => Volatile.Read(ref _done);
    public int All => Volatile.Read(ref _all);
    public Impact? Result => _result;
    public bool Failed => _failed;

    public void Progress(int done, int all)
    {
        Volatile.Write(ref _all, all);
        Volatile.Write(ref _done, done);
    }

    public void End(Impact? result)
    {
        _result = result;
        _failed = result is null;
    }
}

/// <summary>Measures changes on the golden questions in the background, one at a time; officers may leave the page
/// meanwhile. The last few results are kept in memory, since they can be had again.</summary>
internal sealed class Measurements(
    Trials trials, KnowledgeBase knowledge, GoldenFolders golden, IHostApplicationLifetime lifetime,
    ILogger<Measurements> log) : IDisposable
{
    private const int Most = 8;

    private readonly Lock _lock = new();
    private readonly List<Measurement> _kept = [];
    private readonly SemaphoreSlim _turn = new(1, 1);

    public bool IsPossible => golden.Find() is not null;

    public void Dispose() => _turn.Dispose();

    public Measurement? Find(Trial trial)
    {
        lock (_lock) return _kept.Find(kept => kept.Trial == trial);
    }

    /// <summary>Begins to measure, unless this very change is measured already or too many wait.</summary>
    public void Begin(string articleId, string markdown)
    {
        var trial = trials.Of(articleId, markdown);
        Measurement measurement;
        lock (_lock)
        {
            _kept.RemoveAll(kept => kept.Failed && kept.Trial == trial);
            if (_kept.Exists(kept => kept.Trial == trial)) return;
            var oldest = _kept.FindIndex(kept => kept.Result is not null || kept.Failed);
            if (_kept.Count >= Most && oldest < 0) return;
            if (_kept.Count >= Most) _kept.RemoveAt(oldest);
            _kept.Add(measurement = new Measurement(trial));
        }
        _ = RunAsync(measurement, articleId, markdown);
    }

    private async Task RunAsync(Measurement measurement, string articleId, string markdown)
    {
        var ct = lifetime.ApplicationStopping;
        try
        {
            await Task.Yield();
            await _turn.WaitAsync(ct);
            try
            {
                var run = new ImpactRun(knowledge, trials.With(articleId, markdown));
                measurement.End(await run.RunAsync(golden.Find()!, measurement.Progress, ct));
            }
            finally
            {
                _turn.Release();
            }
        }
        catch (Exception exception)
        {
            measurement.End(null);
            if (!ct.IsCancellationRequested) log.MeasuringFailed(exception);
        }
    }
}

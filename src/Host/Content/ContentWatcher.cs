using BachDang.Outreach.Knowledge;

namespace BachDang.Outreach.Host.Content;

/// <summary>Reads the content again when a file changed. It compares times and sizes once a second instead of asking
/// the file system for events, which are lost on network folders and in containers.</summary>
internal sealed class ContentWatcher(
    KnowledgeBase knowledge, IConfiguration configuration, TimeProvider clock, ILogger<ContentWatcher> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private readonly string _folder = ContentFolder.Find(configuration);
    private long _seen;

    /// <summary>Takes the first look before the start is over: a change right after it must not pass as what was there
    /// from the beginning.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        _seen = Fingerprint(_folder);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                var now = Fingerprint(_folder);
                if (now == _seen) continue;
                _seen = now;
                Reload();
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // Whatever a file does to the reader, the set in use answers on and the next look is taken.
                log.ContentRefused(exception.Message, knowledge.Content.Version);
            }
        }
    }

    private void Reload()
    {
        var result = knowledge.Reload();
        if (result.Changed) log.ContentInUse(result.Version);
        foreach (var problem in result.Problems.Where(problem => problem.IsError).Take(20))
            log.ContentRefused(problem.ToString(), result.Version);
    }

    private static long Fingerprint(string folder)
    {
        var hash = new HashCode();
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            hash.Add(file.FullName);
            hash.Add(file.Length);
            hash.Add(file.LastWriteTimeUtc.Ticks);
        }
        return hash.ToHashCode();
    }
}

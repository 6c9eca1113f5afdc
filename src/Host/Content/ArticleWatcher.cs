using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Ward.Articles.Lists;
using BachDang.Outreach.Ward.Data;

namespace BachDang.Outreach.Host.Content;

/// <summary>Lays the articles published in the console over the files. One row tells whether anything was published
/// since the last look, so that every process follows within seconds. Whatever is wrong with a published article, the
/// last good set answers on.</summary>
internal sealed class ArticleWatcher(
    KnowledgeBase knowledge, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ArticleWatcher> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);
    private const int MostTold = 20;

    private long _seen = -1;

    /// <summary>Takes the first look before anybody is answered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LookEvery, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await LookAsync(stoppingToken);
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var read = new ReadPublished(scope.ServiceProvider.GetRequiredService<WardDb>());
            var revision = await read.RevisionAsync(ct);
            if (revision == _seen) return;
            var texts = await read.AllAsync(ct);
            if (texts.Count > 0 || _seen >= 0)
                LayOver([.. texts.Select(text => new PublishedArticle(text.ArticleId, text.Markdown))]);
            _seen = revision;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.ArticlesNotRead(exception.GetType().Name, knowledge.Content.Version);
        }
    }

    private void LayOver(List<PublishedArticle> published)
    {
        // At the start bad files and articles are left out one by one; later the set in use is better than a worse one.
        var result = _seen < 0 ? knowledge.Begin(published) : knowledge.Reload(published);
        Tell(result);
        var broken = result.Problems.Where(p => p.IsError).Select(p => p.File).ToHashSet(StringComparer.Ordinal);
        // An article that cannot be read keeps none of the others back; the file of its id answers on.
        if (_seen >= 0 && published.RemoveAll(article => broken.Contains(article.Id)) > 0)
            Tell(knowledge.Reload(published));
    }

    private void Tell(ReloadResult result)
    {
        if (result.Changed) log.ContentInUse(result.Version);
        foreach (var problem in result.Problems.Where(problem => problem.IsError).Take(MostTold))
            log.ContentRefused(problem.ToString(), result.Version);
    }
}

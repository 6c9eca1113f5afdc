using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BachDang.Outreach.Tests.Host.Content;

/// <summary>The watcher looks once a second; the clock is the test's.</summary>
public sealed class ContentWatcherTests : IAsyncLifetime, IDisposable
{
    private const int InUse = 3002;
    private const int Refused = 3003;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly TestFolder _folder = new();
    private readonly FakeClock _clock = new();
    private readonly LogLines _log = new();
    private KnowledgeBase _knowledge = null!;
    private ContentWatcher _watcher = null!;
    private LoggerFactory _loggers = null!;

    public async Task InitializeAsync()
    {
        SmallWard.WriteTo(_folder.Sub("content"));
        _knowledge = KnowledgeBase.Open(_folder.Sub("content"), _clock);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Content:Folder", _folder.Sub("content"))]).Build();
        _loggers = new LoggerFactory([_log]);
        _watcher = new ContentWatcher(_knowledge, configuration, _clock, _loggers.CreateLogger<ContentWatcher>());
        await _watcher.StartAsync(CancellationToken.None);
    }

    public Task DisposeAsync() => _watcher.StopAsync(CancellationToken.None);

    public void Dispose()
    {
        _watcher.Dispose();
        _loggers.Dispose();
        _log.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_changed_file_is_in_use_at_the_next_look()
    {
        var before = _knowledge.Content.Version;
        Change("Bà con giữ cả tin nhắn", "Bà con giữ thêm tin nhắn");
        await _clock.AdvanceUntilAsync(() => _log.Count(InUse) > 0, Second);

        Assert.NotEqual(before, _knowledge.Content.Version);
        Assert.Contains("giữ thêm tin nhắn", _knowledge.Content.Articles[SmallWard.FakeGoods].Sections[0].Text);
    }

    [Fact]
    public async Task A_bad_file_is_named_with_its_line_and_the_last_good_set_answers_on()
    {
        var good = _knowledge.Content.Version;
        Change("keywords: []", "keywords: [");
        await _clock.AdvanceUntilAsync(() => _log.Count(Refused) > 0, Second);

        var named = $"articles/thu/{SmallWard.FakeGoods}.md:";
        Assert.Contains(_log.All, line => line.Contains(named, StringComparison.Ordinal)
            && line.Contains(good, StringComparison.Ordinal));
        Assert.Equal(good, _knowledge.Content.Version);
        var answer = await _knowledge.AnswerAsync(new(SmallWard.FakeGoodsQuestion), CancellationToken.None);
        Assert.Equal((SmallWard.FakeGoods, good), (answer.ArticleId, answer.ContentVersion));

        Change("keywords: [", "keywords: []");
        Change("Bà con giữ cả tin nhắn", "Bà con giữ thêm tin nhắn");
        await _clock.AdvanceUntilAsync(() => _log.Count(InUse) > 0, Second);
        Assert.Empty(_knowledge.Problems);
        Assert.NotEqual(good, _knowledge.Content.Version);
    }

    private void Change(string old, string now)
    {
        var path = Path.Combine(_folder.Sub("content"), "articles", "thu", SmallWard.FakeGoods + ".md");
        File.WriteAllText(path, File.ReadAllText(path).Replace(old, now, StringComparison.Ordinal));
    }
}

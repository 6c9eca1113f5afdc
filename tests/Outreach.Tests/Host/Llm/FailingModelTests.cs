using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.ModelServer;
using BachDang.Outreach.Tests.Support;
using Xunit;
using SmallWard = BachDang.Outreach.Tests.Knowledge.SmallWard;

namespace BachDang.Outreach.Tests.Host.Llm;

/// <summary>A server that stalls, breaks or refuses: the article's own words, in bounded time.</summary>
public sealed class FailingModelTests : IDisposable
{
    private const string Helmet = "Mũ bảo hiểm đạt chuẩn phải có gì?";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);
    private readonly SmallWard _ward = new();

    private static readonly string[] Slow = ["stall", "stall-midway", "drip"];

    public static TheoryData<string> Faults() => [.. Scripts.Faults.Except(Slow).Except(["no-stream"])];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Whatever_breaks_the_articles_own_words_stand(string fault)
    {
        await using var rig = await ModelRig.StartAsync(fault, _ward.Folder);
        var own = await rig.OwnAsync(Helmet);
        foreach (var streams in new[] { true, false })
        {
            var answer = await rig.PassUntilAsync(streams ? rig.WatchAsync(Helmet, _ => { }) : rig.AskAsync(Helmet));
            Assert.Equal((own.Text, false), (answer.Text, answer.ByModel));
        }
        Assert.NotEmpty(rig.Server.Seen);
    }

    [Theory]
    [InlineData("stall", true)]
    [InlineData("stall", false)]
    [InlineData("stall-midway", true)]
    [InlineData("drip", true)]
    [InlineData("drip", false)]
    public async Task A_slow_server_is_waited_for_exactly_the_limit_and_once(string fault, bool streams)
    {
        await using var rig = await ModelRig.StartAsync(fault, _ward.Folder);
        var own = await rig.OwnAsync(Helmet);
        var asked = streams ? rig.WatchAsync(Helmet, _ => { }) : rig.AskAsync(Helmet);
        await Patience.UntilAsync(() => Task.FromResult(rig.Server.Seen.Count > 0), TimeSpan.FromSeconds(30));
        rig.Clock.Advance(Limit - TimeSpan.FromMilliseconds(1));
        Assert.False(asked.IsCompleted);
        rig.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(own.Text, (await asked).Text);
        Assert.Single(rig.Server.Seen);
    }

    [Theory]
    [InlineData("status-500", 3)]
    [InlineData("status-429", 3)]
    [InlineData("status-429-long", 1)]
    [InlineData("status-400", 1)]
    [InlineData("status-401", 1)]
    [InlineData("huge-line", 1)]
    [InlineData("html-page", 1)]
    public async Task Only_what_is_worth_repeating_is_repeated(string fault, int requests)
    {
        await using var rig = await ModelRig.StartAsync(fault, _ward.Folder);
        await rig.PassUntilAsync(rig.AskAsync(Helmet));
        Assert.Equal(requests, rig.Server.Seen.Count);
    }

    [Fact]
    public async Task A_stream_that_began_is_never_repeated()
    {
        await using var rig = await ModelRig.StartAsync("close-midway", _ward.Folder);
        await rig.PassUntilAsync(rig.WatchAsync(Helmet, _ => { }));
        Assert.Single(rig.Server.Seen);
    }

    [Fact]
    public async Task A_server_that_does_not_stream_is_used_all_the_same()
    {
        await using var rig = await ModelRig.StartAsync("no-stream", _ward.Folder);
        Assert.True((await rig.WatchAsync(Helmet, _ => { })).ByModel);
    }

    [Fact]
    public async Task A_server_that_recovers_is_used_within_the_same_answer()
    {
        await using var rig = await ModelRig.StartAsync("status-503", _ward.Folder);
        var asked = rig.AskAsync(Helmet);
        await Patience.UntilAsync(() => Task.FromResult(rig.Server.Seen.Count > 0), TimeSpan.FromSeconds(30));
        rig.Server.Script = Scripts.Good;
        Assert.True((await rig.PassUntilAsync(asked)).ByModel);
    }

    [Fact]
    public async Task A_server_that_keeps_failing_is_left_alone_for_half_a_minute()
    {
        await using var rig = await ModelRig.StartAsync("status-400", _ward.Folder);
        for (var i = 0; i < 6; i++) await rig.AskAsync(Helmet);
        Assert.Equal(4, rig.Server.Seen.Count);

        rig.Server.Script = Scripts.Good;
        rig.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.True((await rig.AskAsync(Helmet)).ByModel);
    }

    [Fact]
    public async Task The_days_requests_are_bounded_and_begin_anew_at_midnight_in_Vietnam()
    {
        await using var rig = await ModelRig.StartAsync("nothing", _ward.Folder, perDay: 2);
        for (var i = 0; i < 4; i++) await rig.AskAsync(Helmet);
        Assert.Equal(2, rig.Server.Seen.Count);

        // The clock starts at 09:00 in Vietnam.
        rig.Clock.Advance(TimeSpan.FromHours(15) - TimeSpan.FromMinutes(1));
        await rig.AskAsync(Helmet);
        Assert.Equal(2, rig.Server.Seen.Count);
        rig.Clock.Advance(TimeSpan.FromMinutes(2));
        await rig.AskAsync(Helmet);
        Assert.Equal(3, rig.Server.Seen.Count);
    }

    [Fact]
    public async Task The_same_question_however_typed_is_paid_for_once_until_the_content_changes()
    {
        await using var rig = await ModelRig.StartAsync(Scripts.Good, _ward.Folder);
        var first = await rig.AskAsync(Helmet);
        var again = await rig.AskAsync("MŨ BẢO HIỂM ĐẠT CHUẨN PHẢI CÓ GÌ");
        Assert.Equal((true, first.Text), (again.ByModel, again.Text));
        Assert.Single(rig.Server.Seen);

        _ward.WriteArticle("tau-ca", "1/2020/NĐ-CP", "Đăng ký tàu cá cần những gì?", "tàu cá");
        rig.Knowledge.Reload();
        await rig.AskAsync(Helmet);
        Assert.Equal(2, rig.Server.Seen.Count);
    }

    [Fact]
    public async Task Refusals_choices_and_emergencies_ask_no_model()
    {
        await using var rig = await ModelRig.StartAsync(Scripts.Good, _ward.Folder);
        foreach (var text in new[] { "đăng ký tàu cá cần những gì", "chào", "nhà tôi đang rò gas nồng nặc", "", "hmm" })
            Assert.NotEqual(AnswerStatus.Answered, (await rig.AskAsync(text)).Status);
        Assert.Empty(rig.Server.Seen);
    }

    public void Dispose() => _ward.Dispose();
}

using System.Net;
using BachDang.Outreach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

/// <summary>The wire of the web chat against the whole program.</summary>
public sealed class WebChatTalkTests : IAsyncLifetime
{
    private const string Question = "mua phải hàng giả thì làm gì";
    private const string Answer = "giữ nguyên hàng";
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Visitor_who_only_looks_leaves_no_row()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var stream = await visitor.OpenAsync(0, patience.Token);
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType?.MediaType);
        Assert.False(await _host.ReadAsync(db => db.Conversations.AnyAsync()));
    }

    [Fact]
    public async Task Question_is_answered_with_its_legal_basis()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        Assert.Equal(1, (await visitor.SayAsync(Question)).Number);
        var lines = await visitor.ListenUntilAsync(Answer);
        Assert.Equal(Enumerable.Range(1, lines.Count), lines.Select(line => line.GetProperty("number").GetInt32()));
        Assert.Equal("resident", lines[0].GetProperty("from").GetString());
        Assert.Contains("19/2023/QH15", lines[^1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_gives_the_same_number_and_no_second_answer()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        var first = await visitor.SayAsync(Question, "once");
        var repeats = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.SayAsync("other words", "once")));
        Assert.All(repeats, repeat =>
            Assert.Equal((HttpStatusCode.Conflict, first.Number), (repeat.Status, repeat.Number)));
        await visitor.SayAsync("cảm ơn");
        var lines = await visitor.ListenUntilAsync("không có gì");
        Assert.Equal(2, lines.Count(line => line.GetProperty("from").GetString() == "resident"));
        Assert.Single(lines, line => line.GetProperty("text").GetString()!.Contains(Answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_message_sent_at_once_from_two_tabs_is_taken_once()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        var replies = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => visitor.SayAsync(Question, "race")));
        Assert.Single(replies, reply => reply.Status == HttpStatusCode.OK);
        Assert.All(replies, reply => Assert.Equal(1, reply.Number));
        Assert.Equal(1, await _host.ReadAsync(db => db.InboundMessages.CountAsync()));
    }

    [Fact]
    public async Task Stream_resumes_after_the_given_number_also_after_a_restart()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        await visitor.SayAsync(Question);
        var all = await visitor.ListenUntilAsync(Answer);
        await _host.StopAsync();
        await _host.StartAsync();
        Assert.Equal(all.Select(line => line.GetRawText()),
            (await visitor.ListenAsync(all.Count)).Select(line => line.GetRawText()));
        await visitor.SayAsync("cảm ơn");
        var rest = await visitor.ListenUntilAsync("không có gì", after: all.Count);
        Assert.Equal(all.Count + 1, rest[0].GetProperty("number").GetInt32());
    }

    [Fact]
    public async Task Open_stream_ends_politely_when_the_service_stops()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await visitor.OpenAsync(0, patience.Token);
        var reading = Task.Run(async () =>
        {
            var count = 0;
            await foreach (var _ in stream.EventsAsync(patience.Token)) count++;
            return count;
        });
        await _host.StopAsync();
        Assert.Equal(0, await reading);
    }

    [Fact]
    public async Task What_is_shown_again_holds_no_personal_data()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        await visitor.SayAsync("số tôi 0912 345 678, căn cước 031099001234, " + Question);
        var line = Assert.Single(await visitor.ListenAsync(1));
        var text = line.GetProperty("text").GetString()!;
        Assert.DoesNotContain("345", text, StringComparison.Ordinal);
        Assert.DoesNotContain("031099001234", text, StringComparison.Ordinal);
        Assert.Contains("hàng giả", text, StringComparison.Ordinal);
        Assert.False(await _host.ReadAsync(db => db.InboundMessages.AnyAsync(m => m.ShownText!.Contains("345"))));
    }

    [Fact]
    public async Task Pressed_button_is_shown_by_its_title()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        await visitor.SayAsync(Question);
        var lines = await visitor.ListenUntilAsync(Answer);
        var choice = lines[^1].GetProperty("choices")[0];
        var pressed = await visitor.PressAsync(choice.GetProperty("data").GetString()!);
        var shown = (await visitor.ListenAsync(1, after: pressed.Number - 1))[0];
        Assert.Equal(choice.GetProperty("title").GetString(), shown.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Button_of_nobody_is_refused()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PressAsync("a:mua-phai-hang-gia")).Status);
        Assert.False(await _host.ReadAsync(db => db.Conversations.AnyAsync()));
    }

    [Fact]
    public async Task Strangers_token_shows_a_stranger_nothing()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        await visitor.SayAsync(Question);
        await visitor.ListenUntilAsync(Answer);
        var stranger = await ChatVisitor.ComeAsync(_host.Url);
        await stranger.SayAsync("xin chào");
        var line = (await stranger.ListenAsync(1))[0];
        Assert.Equal("xin chào", line.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Page_that_is_ahead_is_told_to_begin_anew()
    {
        var visitor = await ChatVisitor.ComeAsync(_host.Url);
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var stream = await visitor.OpenAsync(7, patience.Token);
        await foreach (var data in stream.EventsAsync(patience.Token))
        {
            Assert.True(data.GetProperty("restart").GetBoolean());
            break;
        }
    }
}

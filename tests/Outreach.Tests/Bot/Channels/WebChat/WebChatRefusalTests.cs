using System.Net;
using System.Text;
using BachDang.Outreach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

/// <summary>Bad input at the web chat's door: each kind gets its status and a sentence, nothing is stored.</summary>
public sealed class WebChatRefusalTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private ChatVisitor _visitor = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("WebChat:MessagesPerTalk=100");
        _visitor = await ChatVisitor.ComeAsync(_host.Url);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    [InlineData("""{"text":"xin chào"}""")]
    [InlineData("""{"clientMessageId":"1"}""")]
    [InlineData("""{"clientMessageId":"","text":"a"}""")]
    [InlineData("""{"clientMessageId":"a b","text":"a"}""")]
    [InlineData("""{"clientMessageId":"1","text":7}""")]
    [InlineData("""{"clientMessageId":"1","text":"a","choice":"b"}""")]
    [InlineData("""{"clientMessageId":"1","text":"  \n "}""")]
    [InlineData("""{"clientMessageId":"0123456789012345678901234567890123456789012345678901234567890","text":"a"}""")]
    public async Task Post_NoMessage_Is400(string body) =>
        await RefusedAsync(await _visitor.PostAsync(body), HttpStatusCode.BadRequest);

    [Fact]
    public async Task Post_TooManyLetters_Is413() =>
        await RefusedAsync(await _visitor.SayAsync(new string('a', 4097)), HttpStatusCode.RequestEntityTooLarge);

    [Theory]
    [InlineData(33 * 1024)]
    [InlineData(5 * 1024 * 1024)]
    public async Task Post_TooManyBytes_Is413(int size) => await RefusedAsync(
        await _visitor.PostAsync($$"""{"clientMessageId":"1","text":"{{new string('a', size)}}"}"""),
        HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task Post_TooManyBytesWithoutALength_Is413()
    {
        var content = new StreamContent(new Unmeasured(Encoding.UTF8.GetBytes(new string(' ', 200_000))));
        content.Headers.ContentType = new("application/json");
        await RefusedAsync(await _visitor.PostAsync(content), HttpStatusCode.RequestEntityTooLarge);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    public async Task Post_OtherType_Is415(string type) => await RefusedAsync(
        await _visitor.PostAsync("""{"clientMessageId":"1","text":"a"}""", type), HttpStatusCode.UnsupportedMediaType);

    [Theory]
    [InlineData("""{"clientMessageId":"1","text":"xin chào \ud800"}""")]
    [InlineData("""{"clientMessageId":"1","text":"xin chào \u0000\u202e\uffff"}""")]
    [InlineData("""{"clientMessageId":"1","text":"😀"}""")]
    [InlineData("""{"clientMessageId":"1","text":"<script>alert(1)</script>'; DROP TABLE x; --"}""")]
    public async Task Post_OddLetters_AreTaken(string body) =>
        Assert.Equal(HttpStatusCode.OK, (await _visitor.PostAsync(body)).Status);

    [Fact]
    public async Task Post_LongestText_IsTaken() =>
        Assert.Equal(HttpStatusCode.OK, (await _visitor.SayAsync(new string('ệ', 4096))).Status);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task AnyCall_WithoutAGoodToken_Is401(string token)
    {
        var stranger = new ChatVisitor(_host.Url, token);
        await RefusedAsync(await stranger.SayAsync("xin chào"), HttpStatusCode.Unauthorized);
        await using var stream = await stranger.OpenAsync(0, CancellationToken.None);
        Assert.Equal(HttpStatusCode.Unauthorized, stream.Response.StatusCode);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("99999999999")]
    public async Task Listen_OddNumber_Is400(string after)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_host.Url}/webchat/events?after={after}");
        request.Headers.Authorization = new("Bearer", _visitor.Token);
        using var response = await Web.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Listen_TooManyTabs_Is429()
    {
        var streams = new List<EventStreamReader>();
        for (var i = 0; i < 5; i++) streams.Add(await _visitor.OpenAsync(0, CancellationToken.None));
        Assert.Equal(HttpStatusCode.TooManyRequests, streams[4].Response.StatusCode);
        Assert.NotNull(streams[4].Response.Headers.RetryAfter);
        Assert.All(streams[..4], stream => Assert.Equal(HttpStatusCode.OK, stream.Response.StatusCode));
        foreach (var stream in streams) await stream.DisposeAsync();
    }

    [Fact]
    public async Task Post_TooFast_Is429WithAWait()
    {
        await using var host = await RunningHost.StartAsync("WebChat:MessagesPerTalk=3");
        var visitor = await ChatVisitor.ComeAsync(host.Url);
        var replies = new List<Reply>();
        for (var i = 0; i < 12; i++) replies.Add(await visitor.SayAsync("xin chào"));
        var refused = replies.First(reply => reply.Status == HttpStatusCode.TooManyRequests);
        Assert.True(refused.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("application/problem+json", refused.ContentType);
    }

    [Fact]
    public async Task Chat_AtTheStaffDoor_IsNotThere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_host.StaffUrl}/webchat/sessions");
        using var response = await Web.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task RefusedAsync(Reply reply, HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (reply.Status, reply.ContentType));
        // A sentence from content/replies.yml, not a bare key.
        Assert.Contains(' ', reply.Detail);
        Assert.False(await _host.ReadAsync(db => db.InboundMessages.AnyAsync()));
    }

    private sealed class Unmeasured(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}

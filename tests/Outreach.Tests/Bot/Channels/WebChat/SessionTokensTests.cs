using BachDang.Outreach.Bot.Channels.WebChat;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.WebChat;

public sealed class SessionTokensTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void Read_OwnToken_GivesTheSameSessionEveryTime()
    {
        using var folder = new TestFolder();
        var tokens = Tokens(folder.Sub("keys"));
        var token = tokens.Issue();
        Assert.Equal(tokens.Read(token), Tokens(folder.Sub("keys")).Read(token));
        Assert.NotNull(tokens.Read(token));
        Assert.NotEqual(tokens.Read(token), tokens.Read(tokens.Issue()));
    }

    [Fact]
    public void Read_AnyLetterChanged_IsRefused()
    {
        using var folder = new TestFolder();
        var tokens = Tokens(folder.Sub("keys"));
        var token = tokens.Issue();
        for (var i = 0; i < token.Length - 1; i++)
        {
            var forged = token[..i] + (token[i] == 'A' ? 'B' : 'A') + token[(i + 1)..];
            Assert.True(tokens.Read(forged) is null, $"changed at {i}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%%")]
    public void Read_NoToken_IsRefused(string token)
    {
        using var folder = new TestFolder();
        Assert.Null(Tokens(folder.Sub("keys")).Read(token));
    }

    [Fact]
    public void Read_TokenOfOtherKeys_IsRefused()
    {
        using var folder = new TestFolder();
        Assert.Null(Tokens(folder.Sub("a")).Read(Tokens(folder.Sub("b")).Issue()));
    }

    [Fact]
    public void Read_OldToken_IsRefused()
    {
        using var folder = new TestFolder();
        var tokens = Tokens(folder.Sub("keys"));
        var token = tokens.Issue();
        _clock.Advance(TimeSpan.FromDays(30));
        Assert.NotNull(tokens.Read(token));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(tokens.Read(token));
    }

    private SessionTokens Tokens(string folder) =>
        new(AddressKeys.Open(folder), _clock, Options.Create(new WebChatOptions()));
}

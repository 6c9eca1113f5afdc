using BachDang.Outreach.Bot.Channels.Telegram;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

public sealed class TelegramOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreFineAndOff()
    {
        Assert.False(new TelegramOptions().IsOn);
        Assert.Empty(Wrong(new TelegramOptions()));
    }

    [Fact]
    public void Validate_UnknownMode_NamesTheAllowed() => Assert.Contains(
        "Telegram:Mode is 'Push'. Allowed: Polling, Webhook.", Wrong(new TelegramOptions { Mode = "Push" }));

    [Fact]
    public void Validate_WrongToken_IsNotRepeated()
    {
        var wrong = Assert.Single(Wrong(new TelegramOptions { Token = "geheim/../x" }));
        Assert.Contains("@BotFather", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("api.telegram.org")]
    [InlineData("ftp://api.telegram.org")]
    [InlineData("")]
    public void Validate_BaseUrlNotAbsolute_IsWrong(string url) =>
        Assert.Contains(
            Wrong(new TelegramOptions { BaseUrl = url }), w => w.Contains("BaseUrl", StringComparison.Ordinal));

    [Fact]
    public void Validate_WebhookWithoutItsSettings_NamesBoth()
    {
        var wrong = Wrong(new TelegramOptions { Token = "1:A", Mode = "Webhook" });
        Assert.Contains(wrong, w => w.Contains("Telegram:WebhookUrl", StringComparison.Ordinal));
        Assert.Contains(wrong, w => w.Contains("Telegram:SecretToken", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("https://ward.example/webhooks/telegram", true)]
    [InlineData("https://ward.example:8443/webhooks/telegram", true)]
    [InlineData("https://ward.example:5080/webhooks/telegram", false)]
    [InlineData("http://ward.example/webhooks/telegram", false)]
    public void Validate_WebhookUrl_MustBeReachableForTelegram(string url, bool fine) => Assert.Equal(fine,
        Wrong(new TelegramOptions { Token = "1:A", Mode = "Webhook", WebhookUrl = url, SecretToken = "s" }).Count == 0);

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void Validate_PaceOutOfRange_IsWrong(int perSecond) =>
        Assert.Single(Wrong(new TelegramOptions { CampaignPerSecond = perSecond }));

    private static IReadOnlyList<string> Wrong(TelegramOptions options) =>
        [.. new TelegramOptionsCheck().Validate(null, options).Failures ?? []];
}

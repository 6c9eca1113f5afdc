using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Outbox.Posts;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Ward.Messages;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

/// <summary>Posts to the ward's channel over real HTTP.</summary>
public sealed class TelegramPostTests : IAsyncLifetime
{
    private const string Channel = "-1001234567890";
    private static readonly PostPicture Picture = new(Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
        "image/png");

    private BotApiServer _api = null!;
    private TelegramHost _host = null!;

    private BotAccount Bot => _api.Bot(TelegramHost.Token);

    public async Task InitializeAsync()
    {
        _api = await BotApiServer.StartAsync(new BotApiRules { OnlyKnownChats = false });
        _host = await TelegramHost.StartAsync(_api,
            settings: [.. TelegramHost.WithWebhook(), ("Telegram:ChannelId", Channel)]);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Post_OfWords_HasBoldTitleAndButtonsThatLeadSomewhere()
    {
        var delivered = await PostAsync("**Cảnh giác**\nXem < tem.");

        var message = Assert.Single(Bot.Messages);
        Assert.Equal(new Delivered($"{message.Id}"), delivered);
        Assert.Equal("Cảnh giác\nXem < tem.", message.Text);
        Assert.Equal(["bold"], message.Entities);
        Assert.Equal(["https://example.vn/a", "https://t.me/outreach_test_bot?start=dangky"],
            message.Buttons.Select(button => button.Url));
    }

    [Fact]
    public async Task Post_WithPicture_IsItsCaptionOrStandsBelowWhenItIsLong()
    {
        var fits = await PostAsync("**Tin**\nNgắn.", Picture);
        var caption = Assert.Single(Bot.Messages);
        Assert.Equal(new Delivered($"{caption.Id}:0"), fits);
        Assert.NotNull(caption.Photo);

        var longer = await PostAsync(new string('x', 2_000), Picture);

        Assert.Equal(3, Bot.Messages.Count);
        Assert.Equal(new Delivered($"{Bot.Messages[1].Id}:{Bot.Messages[2].Id}"), longer);
        Assert.Empty(Bot.Messages[1].Buttons);
        Assert.Equal(2, Bot.Messages[2].Buttons.Count);
    }

    [Fact]
    public async Task Correction_EditsTextOrCaption_AndIsPostedAnewWhereTheOldOneIsGone()
    {
        var text = (Delivered)await PostAsync("**Sai**\nNgày 15.");
        var photo = (Delivered)await PostAsync("**Sai**\nNgày 15.", Picture);

        Assert.Equal(text, await PostAsync("**Đính chính**\nNgày 16.", edits: text.ProviderId));
        Assert.Equal(photo, await PostAsync("**Đính chính**\nNgày 16.", Picture, photo.ProviderId));
        Assert.Equal(2, Bot.Messages.Count);
        Assert.All(Bot.Messages, message => Assert.Equal("Đính chính\nNgày 16.", message.Text));

        var anew = await PostAsync("**Đính chính**\nNgày 16.", edits: "999999");
        Assert.NotEqual(new Delivered("999999"), anew);
        Assert.Equal(3, Bot.Messages.Count);
    }

    [Fact]
    public async Task Post_TooManyRequests_AsksToWait()
    {
        Bot.Faults.Add("sendMessage", Fault.TooManyRequests(17));
        Assert.Equal(new WaitAsked(TimeSpan.FromSeconds(17)), await PostAsync("Tin"));
    }

    private Task<Delivery> PostAsync(string text, PostPicture? picture = null, string? edits = null) =>
        _host.Services.GetRequiredService<ChannelPoster>().PostAsync(
            new ChannelPost(Guid.CreateVersion7(),
                MessageBody.Of(text, Choice.Leading("https://example.vn/a", "Xem thêm")))
            {
                Picture = picture,
                Edits = edits,
                ToBot = [("Đăng ký nhận tin", "dangky")],
            }, CancellationToken.None);
}

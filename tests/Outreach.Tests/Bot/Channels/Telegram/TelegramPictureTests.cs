using System.Security.Cryptography;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Photos.Stores;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

/// <summary>Pictures and corrections over real HTTP.</summary>
public sealed class TelegramPictureTests : IAsyncLifetime
{
    private const long Chat = 7_000_000_001;
    private static readonly byte[] Bytes = [0x89, 0x50, 0x4e, 0x47, 1, 2, 3];
    private static readonly string Long = string.Join("\n\n", Enumerable.Repeat(new string('a', 300), 5));
    private BotApiServer _api = null!;
    private TelegramHost _host = null!;
    private CampaignPicture _picture = null!;

    private BotAccount Bot => _api.Bot(TelegramHost.Token);

    public async Task InitializeAsync()
    {
        _api = await BotApiServer.StartAsync();
        _host = await TelegramHost.StartAsync(_api, settings: TelegramHost.WithWebhook());
        Bot.Says(Chat, "/start");
        var key = PhotoKey.OfCampaign(SHA256.HashData(Bytes), "png");
        await _host.Services.GetRequiredService<IPhotoStore>()
            .PutAsync(key, new MemoryStream(Bytes), CancellationToken.None);
        _picture = new CampaignPicture(key.Value, 1280, 853, "Tem");
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        await _api.DisposeAsync();
    }

    [Fact]
    public async Task Send_Picture_IsUploadedOnceAndThenGoesByItsName()
    {
        for (var i = 0; i < 3; i++) Assert.IsType<Delivered>(await SendAsync(Body("**Giữ** tem < 1 năm")));

        var calls = Bot.Calls.Where(c => c.Method == "sendPhoto").ToList();
        Assert.Null(calls[0].Parameters["photo"]);
        Assert.All(calls.Skip(1), call => Assert.Equal(
            Bot.Messages[0].Photo, call.Parameters["photo"]!.GetValue<string>()));
        Assert.All(Bot.Messages, message =>
        {
            Assert.Equal("Giữ tem < 1 năm", message.Text);
            Assert.Equal([new RecordedButton("Đúng", "c")], message.Buttons);
            Assert.Equal(["bold"], message.Entities);
        });
        Assert.Equal(Bytes, Bot.Files.Find(Bot.Messages[0].Photo!)!.Bytes);
    }

    [Theory]
    [InlineData(1024, 1)]
    [InlineData(1025, 2)]
    public async Task Send_PictureWithText_IsACaptionAsLongAsItFits(int length, int messages)
    {
        // Markup does not count.
        var delivery = await SendAsync(Body($"**{new string('ế', 500)}**{new string('x', length - 500)}"));

        Assert.Equal(messages, Bot.Messages.Count);
        Assert.Equal(messages - 1, Assert.IsType<Delivered>(delivery).Beside);
        Assert.NotNull(Bot.Messages[0].Photo);
        Assert.Single(Bot.Messages[^1].Buttons);
        Assert.Equal(length, Bot.Messages[^1].Text.Length);
    }

    [Fact]
    public async Task Send_TextFailsBehindItsPicture_RepeatsTheTextAlone()
    {
        var id = Guid.CreateVersion7();
        Bot.Faults.Add("sendMessage", Fault.ServerError);
        Assert.IsType<Faulted>(await _host.SendAsync(Chat, Body(Long), id));

        Assert.IsType<Delivered>(await _host.SendAsync(Chat, Body(Long), id));

        Assert.Equal(2, Bot.Messages.Count);
        Assert.Empty(Bot.Messages[0].Buttons);
    }

    [Fact]
    public async Task Send_NameForgottenByTelegram_IsUploadedAgain()
    {
        await SendAsync(Body("a"));
        Bot.Files.Forget(Bot.Messages[0].Photo!);

        Assert.IsType<Delivered>(await SendAsync(Body("b")));

        Assert.NotEqual(Bot.Messages[0].Photo, Bot.Messages[1].Photo);
    }

    [Fact]
    public async Task Send_PictureNotThere_IsAPassingFault()
    {
        var key = PhotoKey.OfCampaign(SHA256.HashData("gone"u8), "jpeg").Value;
        Assert.IsType<Faulted>(await SendAsync(Body("a") with { Picture = _picture with { Key = key } }));
        Assert.Empty(Bot.Messages);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Correct_SameShape_ChangesTheWordsInPlace(bool withPicture, bool isLong)
    {
        var (wrong, right) = (Text("ngày 20/5"), Text("ngày 21/5"));
        var first = Assert.IsType<Delivered>(await SendAsync(wrong));
        var before = Bot.Messages.Count;

        var delivery = await CorrectAsync(right, new Earlier(first.ProviderId!, wrong));

        Assert.Equal(new Delivered(first.ProviderId) { Edited = true }, delivery);
        Assert.Equal(before, Bot.Messages.Count);
        Assert.EndsWith("ngày 21/5", Bot.Messages[^1].Text);
        Assert.Single(Bot.Messages[^1].Buttons);
        // A repeat finds it done.
        Assert.Equal(delivery, await CorrectAsync(right, new Earlier(first.ProviderId!, wrong)));

        MessageBody Text(string end) => Body((isLong ? Long + "\n\n" : "") + end) with
        {
            Picture = withPicture ? _picture : null,
        };
    }

    [Theory]
    [InlineData("Bad Request: message to edit not found")]
    [InlineData("Bad Request: message can't be edited")]
    public async Task Correct_CannotBeEdited_RefersToTheWrongOne(string words)
    {
        var wrong = MessageBody.Of("ngày 20/5");
        var first = Assert.IsType<Delivered>(await SendAsync(wrong));
        Bot.Faults.Add("editMessageText", Fault.Of(400, words));

        var delivery = Assert.IsType<Delivered>(
            await CorrectAsync(MessageBody.Of("ngày 21/5"), new Earlier(first.ProviderId!, wrong)));

        Assert.False(delivery.Edited);
        Assert.Equal(["ngày 20/5", "ngày 21/5"], Bot.Messages.Select(m => m.Text));
        Assert.Equal(first.ProviderId, $"{Bot.Messages[1].RefersTo}");
    }

    [Fact]
    public async Task Correct_PictureWasWrong_IsSentAnew()
    {
        var wrong = Body("a");
        var first = Assert.IsType<Delivered>(await SendAsync(wrong));

        await CorrectAsync(MessageBody.Of("b"), new Earlier(first.ProviderId!, wrong));

        Assert.Equal(["a", "b"], Bot.Messages.Select(m => m.Text));
        Assert.DoesNotContain(Bot.Calls, call => call.Method.StartsWith("edit", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(429, typeof(WaitAsked))]
    [InlineData(403, typeof(Refused))]
    [InlineData(500, typeof(Faulted))]
    public async Task Correct_EditFails_EndsLikeASend(int code, Type outcome)
    {
        var wrong = MessageBody.Of("a");
        var first = Assert.IsType<Delivered>(await SendAsync(wrong));
        Bot.Faults.Add("editMessageText", code switch
        {
            429 => Fault.TooManyRequests(30),
            403 => Fault.Blocked,
            _ => Fault.ServerError,
        });

        Assert.IsType(outcome, await CorrectAsync(MessageBody.Of("b"), new Earlier(first.ProviderId!, wrong)));

        Assert.Single(Bot.Messages);
    }

    private MessageBody Body(string text) => MessageBody.Of(text, new Choice("c", "Đúng")) with { Picture = _picture };

    private Task<Delivery> SendAsync(MessageBody body) => _host.SendAsync(Chat, body);

    private Task<Delivery> CorrectAsync(MessageBody body, Earlier earlier) => _host.Channel.SendAsync(
        new Parcel(Guid.CreateVersion7(), Guid.CreateVersion7(), TelegramChannel.AddressOf(Chat), body)
        {
            Earlier = earlier,
        }, CancellationToken.None);
}

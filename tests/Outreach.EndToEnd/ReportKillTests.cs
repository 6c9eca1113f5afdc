using BachDang.Outreach.BotApi;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Data.Sqlite;
using Xunit;

namespace BachDang.Outreach.EndToEnd;

/// <summary>A whole report on the real program, which loses its power after every step.</summary>
public sealed class ReportKillTests
{
    private const string Token = "123456:TEST";
    private const long Chat = 7001;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Report_with_three_photos_survives_a_power_cut_after_every_step(bool webhook)
    {
        using var folder = new OwnFolder();
        await using var api = await BotApiServer.StartAsync();
        var bot = api.Bot(Token);
        (string, string)[] settings = webhook ? WithWebhook(api.Url) : [.. Common(api.Url)];
        var host = await RunningHost.StartAsync(folder.Path, settings);
        try
        {
            if (webhook) await bot.UntilAsync(b => b.WebhookUrl is not null, Patience);
            foreach (var step in Steps())
            {
                var before = bot.MessagesTo(Chat).Count;
                await step(bot);
                await bot.UntilAsync(b => b.MessagesTo(Chat).Count > before, Patience);
                await host.KillAsync();
                await host.DisposeAsync();
                host = await RunningHost.StartAsync(folder.Path, settings);
            }
            await bot.UntilAsync(b => b.MessagesTo(Chat).Any(m => m.Text.Contains("Mã biên nhận")), Patience);
        }
        finally
        {
            await host.DisposeAsync();
        }
        Assert.Equal(1L, Count(folder.Path, "SELECT count(*) FROM \"Reports\""));
        Assert.Equal(3L, Count(folder.Path, "SELECT count(*) FROM \"ReportPhotos\" WHERE \"ReportId\" IS NOT NULL"));
        Assert.DoesNotContain(Token, host.Output);
    }

    private static IEnumerable<Func<BotAccount, Task>> Steps()
    {
        yield return bot => SayAsync(bot, "/phananh");
        yield return bot => PressAsync(bot, "Hàng giả, hàng nhái nhãn hiệu");
        yield return bot => SayAsync(bot, "Quầy 12 bán bột giặt giả nhãn hiệu");
        yield return bot => PressAsync(bot, "Đủ rồi, làm tiếp");
        yield return bot => SayAsync(bot, "Chợ Bạch Đằng, quầy 12");
        yield return bot => PressAsync(bot, "Hôm nay");
        foreach (var color in new byte[] { 10, 90, 200 }) yield return bot => PhotoAsync(bot, color);
        yield return bot => PressAsync(bot, "Xong ảnh, làm tiếp");
        yield return bot => PressAsync(bot, "Không để tên, báo tin cho tôi ở đây");
        yield return bot => PressAsync(bot, "Gửi phản ánh");
    }

    private static Task SayAsync(BotAccount bot, string text)
    {
        bot.Says(Chat, text);
        return Task.CompletedTask;
    }

    private static Task PhotoAsync(BotAccount bot, byte grey)
    {
        bot.SendsPhoto(Chat, TinyPng.Of(grey));
        return Task.CompletedTask;
    }

    // What the power cut left unsaid is said after the new start.
    private static async Task PressAsync(BotAccount bot, string title)
    {
        await bot.UntilAsync(b => Buttons(b).Any(button => button.Title == title), Patience);
        bot.Presses(Chat, Buttons(bot).Last(button => button.Title == title).Data);
    }

    private static IEnumerable<RecordedButton> Buttons(BotAccount bot) =>
        bot.MessagesTo(Chat).SelectMany(message => message.Buttons);

    private static IEnumerable<(string, string)> Common(string api) =>
        [("Telegram:Token", Token), ("Telegram:BaseUrl", api), ("Telegram:PollSeconds", "1")];

    private static (string, string)[] WithWebhook(string api)
    {
        var port = FreePorts.Two().First;
        return
        [
            .. Common(api), ("Telegram:Mode", "Webhook"), ("Telegram:SecretToken", "secret_1"),
            ("Telegram:WebhookUrl", $"http://127.0.0.1:{port}/webhooks/telegram"),
            ("Public:Url", $"http://127.0.0.1:{port}"),
        ];
    }

    private static long Count(string folder, string sql)
    {
        var file = Path.Combine(folder, "data", "ward.db");
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

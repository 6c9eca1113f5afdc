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
                step(bot);
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

    private static IEnumerable<Action<BotAccount>> Steps()
    {
        yield return bot => bot.Says(Chat, "/phananh");
        yield return bot => Press(bot, "Hàng giả, hàng nhái nhãn hiệu");
        yield return bot => bot.Says(Chat, "Quầy 12 bán bột giặt giả nhãn hiệu");
        yield return bot => Press(bot, "Đủ rồi, làm tiếp");
        yield return bot => bot.Says(Chat, "Chợ Bạch Đằng, quầy 12");
        yield return bot => Press(bot, "Hôm nay");
        foreach (var color in new byte[] { 10, 90, 200 }) yield return bot => bot.SendsPhoto(Chat, TinyPng.Of(color));
        yield return bot => Press(bot, "Xong ảnh, làm tiếp");
        yield return bot => Press(bot, "Không để tên, báo tin cho tôi ở đây");
        yield return bot => Press(bot, "Gửi phản ánh");
    }

    private static void Press(BotAccount bot, string title) => bot.Presses(
        Chat, bot.MessagesTo(Chat).SelectMany(m => m.Buttons).Last(b => b.Title == title).Data);

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

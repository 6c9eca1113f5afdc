using System.Text;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram;
using BachDang.Outreach.Bot.Notices;
using BachDang.Outreach.BotApi;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Reports;
using BachDang.Outreach.Ward.Audit.Digests;
using BachDang.Outreach.Ward.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Notices;

/// <summary>Notices to the staff over a real mail server and a real Bot API server on the loopback.</summary>
public sealed class NoticeTests
{
    private const long Group = 7_000_000_009;
    private const string Token = "70002:TEST-token_notices";
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(30);
    private static readonly DateTimeOffset Due = ReportVerbs.InVietnam(2026, 11, 25, 10);

    [Theory, OnSqlite, OnPostgres]
    public async Task At_a_set_time_one_mail_goes_out_however_many_nodes_and_restarts(string provider)
    {
        await using var mail = new SmtpServer();
        await using var rig = await StartAsync(provider, mail);
        await rig.Ward.FilesAsync();
        await rig.Ward.DoAsync(db => new TakeDigest(db, rig.Clock).RunAsync(new DateOnly(2026, 11, 25), default));
        var digest = await rig.Ward.ReadAsync(db => db.AuditDigests.AsNoTracking().SingleAsync());
        using var second = await OneMoreAsync(rig);
        await TicksAsync(rig, 4);
        Assert.Empty(mail.Mails);

        await ReachesAsync(rig, Due, db => db.StaffNotices.AnyAsync(n => n.SentAt != null));
        await second.StopAsync(default);
        using var restarted = await OneMoreAsync(rig);
        await TicksAsync(rig, 10);

        var (text, subject) = Read(Assert.Single(mail.Mails));
        Assert.Contains("25/11/2026", subject, StringComparison.Ordinal);
        Assert.Contains("https://ban.example.vn/phan-anh?ds=moi", text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(digest.Hash), text, StringComparison.Ordinal);
        // Counts and addresses only: not a word of the report.
        Assert.DoesNotContain("bột giặt", text, StringComparison.Ordinal);

        // The next time says no digest again: the week's was told.
        await ReachesAsync(rig, Due + TimeSpan.FromHours(4), async db =>
            await db.StaffNotices.CountAsync(n => n.SentAt != null) == 2);
        Assert.Equal(2, mail.Mails.Count);
        Assert.DoesNotContain(Convert.ToHexStringLower(digest.Hash), Read(mail.Mails.Last()).Text,
            StringComparison.Ordinal);
        await restarted.StopAsync(default);
    }

    [Fact]
    public async Task A_mail_that_is_refused_is_tried_again_and_shown_as_failing_meanwhile()
    {
        await using var mail = new SmtpServer { Refuses = 2 };
        await using var rig = await StartAsync("Sqlite", mail);
        await ReachesAsync(rig, Due, db => db.StaffNotices.AnyAsync(n => n.Failure != null));
        var failing = Assert.Single(await HealthAsync(rig));
        Assert.Equal((NoticeWays.Mail, "mail server answered 451"), (failing.Way, failing.Failure));

        await ReachesAsync(rig, Due + TimeSpan.FromMinutes(2),
            db => db.StaffNotices.AnyAsync(n => n.Attempts == 2 && n.Failure != null));
        await ReachesAsync(rig, Due + TimeSpan.FromMinutes(9), db => db.StaffNotices.AnyAsync(n => n.SentAt != null));
        Assert.Equal(3, await rig.Ward.ReadAsync(db => db.StaffNotices.Select(n => n.Attempts).SingleAsync()));
        Assert.Empty(await HealthAsync(rig));
        Assert.Single(mail.Mails);
    }

    [Fact]
    public async Task A_telegram_group_gets_the_notice_once_and_a_429_is_waited_for()
    {
        await using var api = await BotApiServer.StartAsync();
        var bot = api.Bot(Token);
        bot.Says(Group, "/start");
        bot.Faults.Add("sendMessage", Fault.TooManyRequests(3));
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Telegram:Token"] = Token,
            ["Telegram:BaseUrl"] = api.Url,
        }).Build();
        await using var rig = await BotRig.StartAsync(also: services =>
        {
            services.AddTelegramChannel(settings);
            services.Configure<NoticeOptions>(options =>
                (options.Times, options.TelegramChatId, options.ConsoleUrl) = ("10:00", $"{Group}", "https://ban.vn"));
        });
        await ReachesAsync(rig, Due, db => db.StaffNotices.AnyAsync(n => n.Failure != null));
        Assert.Empty(bot.MessagesTo(Group));
        await ReachesAsync(rig, Due + TimeSpan.FromMinutes(2), db => db.StaffNotices.AnyAsync(n => n.SentAt != null));
        await TicksAsync(rig, 6);

        Assert.Contains("https://ban.vn/", Assert.Single(bot.MessagesTo(Group)).Text, StringComparison.Ordinal);
        var row = await rig.Ward.ReadAsync(db => db.StaffNotices.AsNoTracking().SingleAsync());
        Assert.Equal((NoticeWays.Telegram, "2026-11-25T10:00", 2), (row.Way, row.Slot, row.Attempts));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Claim_ByManyAtOnce_IsGivenToOneAndAgainOnlyWhenItsHolderDied(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var slot = new NoticeSlot(new DateOnly(2026, 11, 25), new TimeOnly(10, 0), Due.ToUniversalTime());
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(rig, slot)));
        Assert.Single(claims, claimed => claimed is not null);

        rig.Clock.Advance(ClaimNotice.InHand - TimeSpan.FromSeconds(1));
        Assert.Null(await ClaimAsync(rig, slot));
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ClaimAsync(rig, slot)));
        Assert.Equal(2, Assert.Single(claims, claimed => claimed is not null)!.Attempts);

        await rig.DoAsync(db => new RecordNotice(db, rig.Clock).RunAsync(slot, NoticeWays.Mail, null, default));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await ClaimAsync(rig, slot));
    }

    [Theory]
    [InlineData("2026-11-25T09:59", null), InlineData("2026-11-25T10:00", "2026-11-25T10:00")]
    [InlineData("2026-11-25T13:00", "2026-11-25T10:00"), InlineData("2026-11-25T13:01", null)]
    [InlineData("2026-11-25T14:30", "2026-11-25T14:00"), InlineData("2026-11-28T10:00", null)]
    [InlineData("2027-02-08T10:00", null)]
    public void Due_AtATime_IsTheLastSetTimeOfAWorkingDay(string now, string? due)
    {
        var at = DateTimeOffset.Parse(now + "+07:00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(due, NoticeTimes.Due(NoticeTimes.Read("14:00,10:00")!, ReportVerbs.Calendar, at)?.Key);
    }

    [Fact]
    public void Validate_OptionsThatCannotWork_SaysWhichWithoutAddresses()
    {
        var check = new NoticeOptionsCheck(new ChannelSet([]));
        Assert.True(check.Validate(null, new NoticeOptions { Times = "" }).Succeeded);
        Assert.True(check.Validate(null, ByMail()).Succeeded);
        foreach (var (wrong, word) in new (Action<NoticeOptions>, string)[]
        {
            (o => o.TelegramChatId = "12", "Telegram:Token"), (o => o.Mail.To = "", "Notices:Mail:To"),
            (o => o.Mail.Host = "mail.example.vn", "Notices:Mail:Security"), (o => o.Times = "25:00", "Notices:Times"),
            (o => o.Mail.Password = "x", "Notices:Mail:User"), (o => o.Mail.Port = 0, "Notices:Mail:Port"),
        })
        {
            var options = ByMail();
            wrong(options);
            var sentence = Assert.Single(check.Validate(null, options).Failures!);
            Assert.Contains(word, sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("van-phong", sentence, StringComparison.Ordinal);
        }
    }

    private static NoticeOptions ByMail() => new()
    {
        Mail = new MailOptions
        {
            Host = "127.0.0.1",
            Security = MailOptions.None,
            From = "may@example.vn",
            To = "van-phong@example.vn",
        },
    };

    private static Task<BotRig> StartAsync(string provider, SmtpServer mail) =>
        BotRig.StartAsync(provider, also: services => services.Configure<NoticeOptions>(options =>
        {
            (options.Times, options.ConsoleUrl) = ("10:00,14:00", "https://ban.example.vn");
            (options.Mail.Host, options.Mail.Port, options.Mail.Security) = ("127.0.0.1", mail.Port, "None");
            (options.Mail.From, options.Mail.To) = ("may@example.vn", "van-phong@example.vn");
        }));

    private static async Task<NoticeWorker> OneMoreAsync(BotRig rig)
    {
        var worker = ActivatorUtilities.CreateInstance<NoticeWorker>(rig.Ward.Get<IServiceProvider>());
        await worker.StartAsync(default);
        return worker;
    }

    private static Task<StaffNotice?> ClaimAsync(WardRig rig, NoticeSlot slot) =>
        rig.DoAsync(db => new ClaimNotice(db, rig.Clock).RunAsync(slot, NoticeWays.Mail, default));

    private static Task<IReadOnlyList<StaffNotice>> HealthAsync(BotRig rig) =>
        rig.Ward.ReadAsync(db => new ReadNoticeHealth(db, rig.Clock).RunAsync(default));

    /// <summary>Goes to a time and on to the workers' next look, then waits while the clock stands still: what is on
    /// its way must not grow old meanwhile.</summary>
    private static async Task ReachesAsync(
        BotRig rig, DateTimeOffset time, Func<BachDang.Outreach.Ward.Data.WardDb, Task<bool>> untilSo)
    {
        rig.Clock.GoTo(time);
        rig.Clock.Advance(Tick);
        await rig.StandingStillAsync(untilSo);
    }

    /// <summary>Lets the workers look so many times.</summary>
    private static async Task TicksAsync(BotRig rig, int count)
    {
        for (var i = 0; i < count; i++)
        {
            rig.Clock.Advance(Tick);
            await rig.Ward.ReadAsync(db => db.StaffNotices.CountAsync());
        }
    }

    private static (string Text, string Subject) Read(string mail)
    {
        using var message = MimeMessage.Load(new MemoryStream(Encoding.Latin1.GetBytes(mail)));
        return (message.TextBody!, message.Subject!);
    }
}

using BachDang.Outreach.BotApi;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Bot.Outbox.Campaigns;

/// <summary>Campaigns over real HTTP to a server that fails as Telegram does.</summary>
public sealed class CampaignOnTelegramTests
{
    private const long Elsewhere = 9_000;

    // Chat, how it ends, counted tries, messages that arrived, the reason on the row.
    private static readonly (long Chat, OutboundStatus Status, int Tries, int Arrived, string? Reason)[] Table =
    [
        (1, OutboundStatus.Sent, 1, 1, null),
        (2, OutboundStatus.Sent, 1, 1, null),
        (3, OutboundStatus.Blocked, 1, 0, "403 Forbidden: bot was blocked by the user"),
        (4, OutboundStatus.Blocked, 1, 0, "403 Forbidden: user is deactivated"),
        (5, OutboundStatus.Dead, 1, 0, "400 Bad Request: chat not found"),
        (6, OutboundStatus.Sent, 2, 0, null),
        (7, OutboundStatus.Sent, 3, 1, null),
        (8, OutboundStatus.Dead, 4, 0, "500 Internal Server Error"),
        // Nobody can know that these arrived: they are tried again, and read twice.
        (9, OutboundStatus.Sent, 2, 2, null),
        (10, OutboundStatus.Sent, 2, 2, null),
        (11, OutboundStatus.Sent, 2, 1, null),
    ];

    [Fact]
    public async Task Each_recipient_ends_in_the_right_state_whatever_the_server_does()
    {
        await using var run = await TelegramRun.StartAsync();
        var talks = new Dictionary<long, Guid>();
        foreach (var row in Table) talks[row.Chat] = await run.SubscriberAsync(row.Chat);
        run.Bot.Says(Elsewhere, "/start");
        Script(run.Bot.Faults);

        var id = await run.Rig.CampaignAsync();
        for (var tries = 1; tries <= 4; tries++)
        {
            var wanted = tries;
            await run.Rig.UntilAsync(() => TriesOf(run, 8).Count >= wanted);
        }
        await run.Rig.UntilEndedAsync(id);

        var rows = (await run.Rig.Ward.ParcelsOfAsync(id)).ToDictionary(row => row.ConversationId);
        foreach (var expected in Table)
        {
            var row = rows[talks[expected.Chat]];
            Assert.Equal(expected, (expected.Chat, row.Status, row.Attempts,
                run.Bot.MessagesTo(expected.Chat).Count, row.Reason));
        }
        Assert.Single(run.Bot.MessagesTo(Elsewhere));
        var moved = await run.Rig.Ward.ConversationAsync(talks[6]);
        Assert.Equal($"{Elsewhere}", run.Rig.Ward.Keys.UnsealText(moved.AddressSealed));
        SilentForThirtySeconds(run);
        WaitsGrow(run);
        var ended = await run.Rig.Ward.ReadAsync(db => db.Subscriptions.Where(s => s.OptedOutAt != null)
            .Select(s => new { s.ConversationId, s.OptOutCause }).ToListAsync());
        Assert.Equal(new[] { talks[3], talks[4] }.Order(), ended.Select(s => s.ConversationId).Order());
        Assert.All(ended, s => Assert.Equal(OptOutCause.Blocked, s.OptOutCause));
        var totals = (await run.Rig.Ward.TotalsAsync(id))!;
        Assert.Equal((11, 7, 2, 2, 0), (totals.Planned, totals.Sent, totals.Blocked, totals.Dead, totals.Uncertain));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Correction_changes_what_was_sent_or_is_sent_to_exactly_those_who_got_it(string provider)
    {
        await using var run = await TelegramRun.StartAsync(provider);
        var talks = new Dictionary<long, Guid>();
        for (var chat = 1; chat <= 4; chat++) talks[chat] = await run.SubscriberAsync(chat);
        var wrong = await run.Rig.CampaignAsync("Ngày hội");
        await run.Rig.UntilEndedAsync(wrong);
        // Two deleted theirs, three does not want any more, four's message is one that nobody knows to have arrived.
        run.Bot.Faults.Add("editMessageText", Fault.Of(400, "Bad Request: message to edit not found"), chat: 2);
        await run.Rig.Ward.OptsOutAsync(talks[3]);
        await run.Rig.Ward.ReadAsync(db => db.OutboundMessages.Where(m => m.ConversationId == talks[4])
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.ProviderId, (string?)null)
                .SetProperty(m => m.Status, OutboundStatus.Dead).SetProperty(m => m.Attempts, 4)));
        await run.SubscriberAsync(5);

        var right = await CorrectsAsync(run.Rig, wrong, "Ngày đúng là 21/5.");
        await run.Rig.UntilEndedAsync(right);

        var counts = Enumerable.Range(1, 5).Select(chat => run.Bot.MessagesTo(chat).Count);
        Assert.Equal([1, 2, 1, 2, 0], counts);
        var edited = run.Bot.MessagesTo(1)[0];
        Assert.StartsWith(run.Rig.Say("news.corrects", ("title", "Ngày hội")), edited.Text);
        Assert.Contains("Ngày đúng là 21/5.", edited.Text, StringComparison.Ordinal);
        Assert.Equal(run.Bot.MessagesTo(2)[0].Id, run.Bot.MessagesTo(2)[1].RefersTo);
        Assert.DoesNotContain("21/5", run.Bot.MessagesTo(3)[0].Text, StringComparison.Ordinal);
        var totals = (await run.Rig.Ward.TotalsAsync(right))!;
        Assert.Equal((3, 3, 1), (totals.Planned, totals.Sent, totals.Edited));
    }

    private static void Script(FaultPlan faults)
    {
        const string method = "sendMessage";
        faults.Add(method, Fault.TooManyRequests(30), chat: 2);
        faults.Add(method, Fault.Blocked, chat: 3);
        faults.Add(method, Fault.Deactivated, chat: 4);
        faults.Add(method, Fault.ChatNotFound, chat: 5);
        faults.Add(method, Fault.Migrated(Elsewhere), chat: 6);
        faults.Add(method, Fault.ServerError, times: 2, chat: 7);
        faults.Add(method, Fault.ServerError, times: 100, chat: 8);
        faults.Add(method, Fault.TimeOut(TimeSpan.FromHours(1)), chat: 9);
        faults.Add(method, Fault.LostAnswer, chat: 10);
        faults.Add(method, Fault.Reset, chat: 11);
    }

    // The whole token keeps still for as long as was asked, and goes on soon after.
    private static void SilentForThirtySeconds(TelegramRun run)
    {
        var calls = run.Bot.Calls.Where(c => c.Method == "sendMessage").ToList();
        var asked = calls.Single(c => c.Code == 429).At;
        // What was in flight when the answer came is no new call.
        Assert.DoesNotContain(calls, c => c.At > asked.AddSeconds(2) && c.At < asked.AddSeconds(30));
        Assert.Contains(calls, c => c.At >= asked.AddSeconds(30) && c.At < asked.AddSeconds(40));
    }

    private static void WaitsGrow(TelegramRun run)
    {
        var times = TriesOf(run, 8);
        var waits = times.Zip(times.Skip(1), (one, two) => (two - one).TotalSeconds).ToList();
        Assert.Equal(3, waits.Count);
        Assert.True(waits[0] >= 1 && waits[1] >= 5 && waits[2] >= 25, string.Join(", ", waits));
    }

    private static List<DateTimeOffset> TriesOf(TelegramRun run, long chat) =>
    [
        .. run.Bot.Calls.Where(c => c.Method == "sendMessage"
            && c.Parameters["chat_id"]!.GetValue<long>() == chat).Select(c => c.At),
    ];

    private static async Task<Guid> CorrectsAsync(BotRig rig, Guid wrong, string text)
    {
        var before = await rig.Ward.CampaignAsync(wrong);
        var correction = (await rig.Ward.ActsAsync((db, ct) => new CorrectCampaign(db, rig.Clock, Rules).RunAsync(
            wrong, before.Version, "Đính chính", new CampaignContent(text), Editor, ct))).Value!;
        correction = (await rig.Ward.SubmitsAsync(correction, Editor)).Value!;
        correction = (await rig.Ward.ApprovesAsync(correction, Approver)).Value!;
        await rig.Ward.SchedulesAsync(correction, rig.Clock.GetUtcNow());
        await rig.Ward.StepsAsync();
        return correction.Id;
    }
}

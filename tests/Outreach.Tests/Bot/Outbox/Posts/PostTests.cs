using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Outbox.Posts;
using BachDang.Outreach.Tests.Bot.Outbox.Campaigns;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Campaigns.CampaignVerbs;

namespace BachDang.Outreach.Tests.Bot.Outbox.Posts;

/// <summary>Posts to the ward's channel, with a channel whose every answer the test decides.</summary>
public sealed class PostTests
{
    private static readonly CampaignContent InChannel = new("Bà con xem kỹ tem nhãn.")
    {
        Outlets = [Outlet.TelegramChannel],
        Link = new CampaignLink("Xem quy định", "https://example.vn/a"),
    };

    private readonly List<ChannelPost> _posts = [];
    private readonly Queue<Delivery> _answers = new();

    [Theory, OnSqlite, OnPostgres]
    public async Task Campaign_is_posted_once_even_without_any_subscriber(string provider)
    {
        await using var rig = await StartAsync(provider);
        var id = await rig.CampaignAsync("Cảnh giác", InChannel);

        var row = await SettledAsync(rig, id);
        await rig.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal((PostStatus.Posted, "7", 1), (row.Status, row.ProviderId, row.Attempts));
        var post = Assert.Single(_posts);
        Assert.StartsWith("**Cảnh giác**\nBà con xem kỹ tem nhãn.", post.Body.Text);
        Assert.Equal("Xem quy định", Assert.Single(post.Body.Choices).Title);
        Assert.Equal("dangky", Assert.Single(post.ToBot).Start);
        Assert.DoesNotContain(post.Body.Choices, choice => choice.Title == rig.Say("news.stop"));
    }

    [Fact]
    public async Task Passing_faults_are_tried_three_times_more_and_then_it_is_given_up()
    {
        await using var rig = await StartAsync();
        for (var i = 0; i < 4; i++) _answers.Enqueue(new Faulted("502"));
        var row = await SettledAsync(rig, await rig.CampaignAsync(content: InChannel));

        Assert.Equal((PostStatus.Failed, 4, "502"), (row.Status, row.Attempts, row.Reason));
        Assert.Equal(4, _posts.Count);
    }

    [Fact]
    public async Task Channel_that_asks_to_wait_is_left_in_peace_and_no_try_is_counted()
    {
        await using var rig = await StartAsync();
        _answers.Enqueue(new WaitAsked(TimeSpan.FromSeconds(20)));
        var begun = rig.Clock.GetUtcNow();
        var row = await SettledAsync(rig, await rig.CampaignAsync(content: InChannel));

        Assert.Equal((PostStatus.Posted, 1), (row.Status, row.Attempts));
        Assert.True(row.PostedAt >= begun.AddSeconds(20));
    }

    [Fact]
    public async Task Refused_post_is_given_up_with_its_reason_and_may_be_tried_anew()
    {
        await using var rig = await StartAsync();
        _answers.Enqueue(new Undeliverable("403 not enough rights"));
        var id = await rig.CampaignAsync(content: InChannel);
        var failed = await SettledAsync(rig, id);
        Assert.Equal((PostStatus.Failed, "403 not enough rights"), (failed.Status, failed.Reason));

        var version = (await rig.Ward.CampaignAsync(id)).Version;
        var again = await rig.Ward.DoAsync(db => new RetryPost(db, rig.Clock)
            .RunAsync(id, version, Outlet.TelegramChannel, Editor, default));

        Assert.True(again.Done);
        Assert.Equal(PostStatus.Posted, (await SettledAsync(rig, id)).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_left_in_flight_goes_once_more_and_is_counted(string provider)
    {
        await using var rig = await StartAsync(provider, posts: false);
        var id = await rig.CampaignAsync(content: InChannel);
        Task<PostParcel?> TakeAsync(string node) =>
            rig.Ward.DoAsync(db => new ClaimPost(db, rig.Clock).RunAsync(node, false, default));

        Assert.NotNull(await TakeAsync("dead"));
        Assert.Null(await TakeAsync("other"));
        rig.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.NotNull(await TakeAsync("other"));
        var note = new PostNote(PostStatus.Posted) { ProviderId = "1" };
        Assert.False(await RecordAsync(rig, id, "dead", note));
        Assert.Equal(1, (await RowAsync(rig, id)).Uncertain);
        rig.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(await TakeAsync("third"));

        var row = await RowAsync(rig, id);
        Assert.Equal((PostStatus.Failed, "uncertain"), (row.Status, row.Reason));
    }

    [Fact]
    public async Task Correction_edits_the_post_with_the_wrong_text()
    {
        await using var rig = await StartAsync();
        await rig.SubscriberAsync("1");
        var wrong = await rig.CampaignAsync("Sai", InChannel);
        await SettledAsync(rig, wrong);
        await rig.UntilEndedAsync(wrong);
        var version = (await rig.Ward.CampaignAsync(wrong)).Version;
        var made = (await rig.Ward.ActsAsync((db, ct) => new CorrectCampaign(db, rig.Clock, Rules).RunAsync(
            wrong, version, "Ngày đúng", new CampaignContent("Ngày 16/3."), Editor, ct))).Value!;
        made = (await rig.Ward.SubmitsAsync(made, Editor)).Value!;
        made = (await rig.Ward.ApprovesAsync(made, Approver)).Value!;
        await rig.Ward.SchedulesAsync(made, rig.Clock.GetUtcNow());
        await rig.Ward.StepsAsync();

        await SettledAsync(rig, made.Id);

        Assert.Equal(2, _posts.Count);
        Assert.Equal("7", _posts[1].Edits);
        Assert.StartsWith("**Đính chính: Ngày đúng**", _posts[1].Body.Text);
    }

    [Fact]
    public async Task Nothing_is_posted_of_a_stopped_campaign_nor_without_a_channel()
    {
        await using var rig = await StartAsync(posts: false);
        await rig.SubscriberAsync("1");
        var stopped = await rig.CampaignAsync("Dừng", InChannel);
        await rig.Ward.StopsAsync(stopped);
        Assert.Null(await rig.Ward.DoAsync(db => new ClaimPost(db, rig.Clock).RunAsync("node", true, default)));
        Assert.Equal(PostStatus.Withdrawn, (await RowAsync(rig, stopped)).Status);

        await using var bare = await BotRig.StartAsync();
        var id = await bare.CampaignAsync(content: InChannel);
        Assert.Equal(PostStatus.Failed, (await SettledAsync(bare, id)).Status);
    }

    private Task<BotRig> StartAsync(string provider = "Sqlite", bool posts = true) => BotRig.StartAsync(provider,
        also: services =>
        {
            if (posts) services.AddSingleton(new ChannelPoster("scripted", PostAsync));
            else services.Remove(services.Single(service => service.ImplementationType?.Name == "PostWorker"));
        });

    private Task<Delivery> PostAsync(ChannelPost post, CancellationToken ct)
    {
        _posts.Add(post);
        return Task.FromResult(_answers.TryDequeue(out var answer) ? answer : new Delivered("7"));
    }

    private static async Task<CampaignPost> SettledAsync(BotRig rig, Guid id)
    {
        await rig.UntilAsync(db => db.CampaignPosts.AnyAsync(p => p.CampaignId == id
            && p.Outlet == Outlet.TelegramChannel && p.Status >= PostStatus.Posted));
        return await RowAsync(rig, id);
    }

    private static Task<bool> RecordAsync(BotRig rig, Guid id, string node, PostNote note) => rig.Ward.DoAsync(
        db => new RecordPost(db, rig.Clock).RunAsync(id, node, note, default));

    private static Task<CampaignPost> RowAsync(BotRig rig, Guid id) => rig.Ward.ReadAsync(db =>
        db.CampaignPosts.AsNoTracking().SingleAsync(p => p.CampaignId == id && p.Outlet == Outlet.TelegramChannel));
}

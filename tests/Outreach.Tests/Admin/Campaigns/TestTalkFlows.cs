using BachDang.Outreach.Tests.Bot.Channels.WebChat;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Campaigns;

public sealed class TestTalkFlows : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("bien-tap", StaffRig.Password, OfficerRole.KnowledgeEditor);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task An_officer_links_a_chat_once_and_a_draft_comes_into_it()
    {
        var editor = await _host.SignsInAsync("bien-tap");
        var page = await editor.ComposesAsync();
        Assert.Contains("chưa nối khung trò chuyện", (await editor.PressesAsync(page, "Try")).Text,
            StringComparison.Ordinal);
        var shown = await editor.PostAsync("/chien-dich/thu?handler=Code");
        var command = shown.Page.QuerySelector("[data-test-code]")!.TextContent;
        Assert.StartsWith("/thu ", command);

        var chat = await ChatVisitor.ComeAsync(_host.Url);
        await chat.SayAsync(command.ToLowerInvariant());
        await Patience.UntilAsync(() => _host.ReadAsync(db =>
            db.TestTalks.AnyAsync(t => t.ConversationId != null)), TimeSpan.FromSeconds(30));
        Assert.Contains("Đã nối", (await editor.GetAsync("/chien-dich/thu")).Text, StringComparison.Ordinal);

        var tried = await editor.PressesAsync(page, "Try");
        Assert.Equal($"{page}?da-thu=true", tried.Path);
        await Patience.UntilAsync(() => _host.ReadAsync(db => db.OutboundMessages.AnyAsync(
            m => m.ReplyKey == TestReplyKeys.Heading && m.Status == OutboundStatus.Sent)), TimeSpan.FromSeconds(30));
        var row = await _host.ReadAsync(db => db.OutboundMessages.SingleAsync(
            m => m.ReplyKey == TestReplyKeys.Heading));
        Assert.Null(row.CampaignId);
        Assert.Contains("Bà con xem kỹ **tem nhãn**.", MessageBody.FromJson(row.Body!).Text, StringComparison.Ordinal);

        await editor.PostAsync("/chien-dich/thu?handler=Unlink");
        Assert.Equal(0, await _host.ReadAsync(db => db.TestTalks.CountAsync()));
    }
}

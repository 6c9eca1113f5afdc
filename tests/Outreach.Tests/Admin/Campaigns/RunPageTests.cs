using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Campaigns;

/// <summary>The pages of a campaign on its way, over the real host.</summary>
public sealed class RunPageTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        // Without the worker nothing moves but what the test moves.
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None", "Roles=admin");
        await _host.HasOfficerAsync("bien-tap", StaffRig.Password, OfficerRole.KnowledgeEditor);
        await _host.HasOfficerAsync("mat-tran", StaffRig.Password, OfficerRole.FatherlandFront);
        await _host.HasOfficerAsync("doan-the", StaffRig.Password, OfficerRole.MassOrganization);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Officer_sees_how_far_it_is_and_pauses_resumes_and_stops_it()
    {
        var id = await SendingAsync(OutboundStatus.Sent, OutboundStatus.Dead, OutboundStatus.Pending);
        var editor = await _host.SignsInAsync("bien-tap");
        var address = $"/chien-dich/{id}/tien-do";

        var page = await editor.GetAsync(address);
        var bar = page.Page.QuerySelector("progress")!;
        Assert.Equal(("3", "2"), (bar.GetAttribute("max"), bar.GetAttribute("value")));
        Assert.Contains("Tài khoản không còn nữa", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector("[data-refresh]"));

        Assert.Equal(address, (await editor.PostAsync($"{address}?handler=Pause", Version(page))).Path);
        page = await editor.GetAsync(address);
        Assert.Contains("không ai nhận hai lần", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("[data-refresh]"));
        var stale = ("version", "0");
        Assert.Contains("vừa thay đổi", (await editor.PostAsync($"{address}?handler=Resume", stale)).Text,
            StringComparison.Ordinal);
        Assert.Equal(address, (await editor.PostAsync($"{address}?handler=Resume", Version(page))).Path);
        page = await editor.GetAsync(address);
        Assert.Contains("ô xác nhận", (await editor.PostAsync($"{address}?handler=Stop", Version(page))).Text,
            StringComparison.Ordinal);
        Assert.Equal(address,
            (await editor.PostAsync($"{address}?handler=Stop", Version(page), ("sure", "true"))).Path);
        page = await editor.GetAsync(address);
        Assert.Contains("đã dừng hẳn", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("form[action*=tien-do]"));
        var missed = await editor.GetAsync($"/chien-dich/{id}/chua-nhan");
        Assert.Equal(2, missed.Page.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task Pages_of_the_ward_are_not_there_for_a_mass_organization_and_the_front_only_reads()
    {
        var id = await SendingAsync(OutboundStatus.Pending);
        var organization = await _host.SignsInAsync("doan-the");
        foreach (var page in (string[])["tien-do", "chua-nhan", "dinh-chinh"])
            Assert.Equal(HttpStatusCode.NotFound, (await organization.GetAsync($"/chien-dich/{id}/{page}")).Status);
        var front = await _host.SignsInAsync("mat-tran");
        var seen = await front.GetAsync($"/chien-dich/{id}/tien-do");
        Assert.Empty(seen.Page.QuerySelectorAll("form[action*=tien-do]"));
        var refused = await front.PostAsync($"/chien-dich/{id}/tien-do?handler=Pause", Version(seen, "3"));
        Assert.Contains("không thuộc quyền", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_is_a_draft_of_its_own_and_holds_the_wrong_campaign()
    {
        var id = await SendingAsync(OutboundStatus.Sent, OutboundStatus.Pending);
        var editor = await _host.SignsInAsync("bien-tap");
        var address = $"/chien-dich/{id}/dinh-chinh";
        var form = await editor.GetAsync(address);
        Assert.Contains("1 người đã nhận", form.Text, StringComparison.Ordinal);
        Assert.StartsWith("Đính chính: ", form.Page.QuerySelector("#heading")!.GetAttribute("value"),
            StringComparison.Ordinal);

        Assert.Contains("Cần có nội dung", (await editor.PostAsync(address, Version(form), ("heading", "x"))).Text,
            StringComparison.Ordinal);
        var made = await editor.PostAsync(address, Version(form), ("heading", "Đúng"), ("text", "Ngày 20/5."));

        var correction = await _host.ReadAsync(db => db.Campaigns.SingleAsync(c => c.Corrects == id));
        Assert.Equal($"/chien-dich/{correction.Id}", made.Path);
        Assert.Equal((CampaignStatus.Draft, "Đúng"), (correction.Status, correction.Title));
        Assert.Equal(CampaignStatus.Paused,
            await _host.ReadAsync(db => db.Campaigns.Where(c => c.Id == id).Select(c => c.Status).SingleAsync()));
    }

    [Fact]
    public async Task Author_finds_on_the_first_page_what_paused_by_itself_until_it_was_opened()
    {
        var id = await SendingAsync(OutboundStatus.Dead, OutboundStatus.Pending);
        await _host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            var campaign = await db.Campaigns.AsTracking().SingleAsync(c => c.Id == id, ct);
            CampaignGuards.Pause(campaign, PauseCause.Failures);
            CampaignGuards.TellAuthor(db, campaign, TimeProvider.System.GetUtcNow());
            return true;
        }, default);
        var editor = await _host.SignsInAsync("bien-tap");
        Assert.Contains("tự tạm dừng", (await editor.GetAsync("/")).Text, StringComparison.Ordinal);

        Assert.Contains("quá 10 trong 200", (await editor.GetAsync($"/chien-dich/{id}/tien-do")).Text,
            StringComparison.Ordinal);

        Assert.DoesNotContain("tự tạm dừng", (await editor.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_hide_small_numbers_on_the_page_and_in_the_file()
    {
        var id = await SendingAsync(OutboundStatus.Sent, OutboundStatus.Sent);
        await _host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            var campaign = await db.Campaigns.AsTracking().SingleAsync(c => c.Id == id, ct);
            var question = new CampaignQuestion("Hàng giả thì làm gì?", ["Báo phường", "Bỏ qua", "Mua tiếp"]);
            campaign.Content = new CampaignContent("Câu đố") { Questions = [question with { Right = 0 }] }.ToJson();
            db.CampaignAnswers.AddRange(Enumerable.Range(0, 26).Select(i => new CampaignAnswer
            {
                CampaignId = id,
                ConversationId = Guid.CreateVersion7(),
                Question = 0,
                Option = i < 20 ? 0 : i < 23 ? 1 : 2,
                At = TimeProvider.System.GetUtcNow(),
            }));
            (string, int)[] links = [("to-1", 3), ("to-2", 40)];
            db.ShortLinks.AddRange(links.Select(link => new BachDang.Outreach.Ward.Campaigns.Links.ShortLink
            {
                Code = "code" + link.Item1,
                CampaignId = id,
                Outlet = "telegram",
                ResidentialGroup = link.Item1,
                Address = "https://example.vn",
                Opened = link.Item2,
            }));
            return true;
        }, default);
        var editor = await _host.SignsInAsync("bien-tap");

        var page = await editor.GetAsync($"/chien-dich/{id}/ket-qua");

        Assert.Equal("77 %", page.Page.QuerySelector("#tra-loi-dung")!.Closest(".card")!.QuerySelector("td.fw-bold")!
            .TextContent);
        string[] Cells(string table) => [.. page.Page.QuerySelector($"#{table}")!.Closest(".card")!
            .QuerySelectorAll("tbody td").Select(cell => cell.TextContent)];
        Assert.Equal(["20", "dưới 5", "dưới 5"], Cells("question-1"));
        Assert.Equal(["–", "dưới 5"], Cells("links-group"));
        var file = (await editor.GetAsync($"/chien-dich/{id}/ket-qua?handler=Csv")).Page.Body!.TextContent;
        Assert.Contains("\"✓ Báo phường\",20", file, StringComparison.Ordinal);
        Assert.Contains("\"Bỏ qua\",\"dưới 5\"", file, StringComparison.Ordinal);
    }

    private static (string, string) Version(StaffAnswer page, string otherwise = "") => ("version",
        page.Page.QuerySelector("input[name=version]")?.GetAttribute("value") ?? otherwise);

    private Task<Guid> SendingAsync(params OutboundStatus[] rows) =>
        _host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var author = await db.OfficerAccounts.Where(a => a.SignInName == "bien-tap").Select(a => a.Id)
                .SingleAsync(ct);
            var campaign = new Campaign
            {
                Id = Guid.CreateVersion7(),
                Title = "Cảnh giác hàng giả",
                Content = new CampaignContent("Bà con xem kỹ tem nhãn.").ToJson(),
                Audience = CampaignAudience.Everybody.ToJson(),
                Author = author,
                CreatedAt = now,
                ChangedAt = now,
                Status = CampaignStatus.Sending,
                StartedAt = now.AddMinutes(-5),
                PlannedAt = now.AddMinutes(-4),
                Version = 3,
            };
            campaign.ApprovedHash = CampaignGuards.HashOf(campaign);
            db.Campaigns.Add(campaign);
            db.OutboundMessages.AddRange(rows.Select((status, i) => new OutboundMessage
            {
                Id = Guid.CreateVersion7(),
                ConversationId = Guid.CreateVersion7(),
                Channel = "telegram",
                Kind = OutboundKind.Campaign,
                Order = i,
                CampaignId = campaign.Id,
                CreatedAt = now,
                NotBefore = now,
                Status = status,
                SettledAt = status == OutboundStatus.Pending ? null : now,
                Reason = status == OutboundStatus.Dead ? "400 chat not found" : null,
            }));
            return campaign.Id;
        }, default);
}

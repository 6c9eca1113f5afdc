using System.Globalization;
using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Admin.Campaigns.CampaignForms;

namespace BachDang.Outreach.Tests.Admin.Campaigns;

public sealed class CampaignDeskFlows : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("bien-tap", StaffRig.Password, OfficerRole.KnowledgeEditor);
        await _host.HasOfficerAsync("bien-tap-2", StaffRig.Password, OfficerRole.KnowledgeEditor);
        await _host.HasOfficerAsync("duyet", StaffRig.Password, OfficerRole.Approver);
        await _host.HasOfficerAsync("ca-hai", StaffRig.Password, OfficerRole.KnowledgeEditor, OfficerRole.Approver);
        await _host.HasOfficerAsync("nong-dan", StaffRig.Password, OfficerRole.MassOrganization);
        await _host.HasOfficerAsync("mat-tran", StaffRig.Password, OfficerRole.FatherlandFront);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_campaign_is_composed_counted_previewed_approved_by_another_and_scheduled()
    {
        await _host.HasSubscriberAsync();
        var editor = await _host.SignsInAsync("bien-tap");

        var counted = await editor.PostAsync($"{New}?handler=Count", Filled());
        Assert.Contains("1 người sẽ nhận", counted.Text, StringComparison.Ordinal);
        var seen = await editor.PostAsync($"{New}?handler=Preview", Filled());
        Assert.Equal("Cảnh giác hàng giả\nBà con xem kỹ tem nhãn.\n\nTin của phường Bạch Đằng",
            seen.Page.QuerySelector("[data-telegram-words]")!.TextContent);
        Assert.Equal("Bà con xem kỹ **tem nhãn**.", seen.Page.QuerySelector("#loi")!.TextContent);
        Assert.Equal($"{New}?handler=Count#dem", Action(seen, "Đếm"));
        Assert.Equal($"{New}?handler=Preview#xem-truoc", Action(seen, "Xem trước"));
        Assert.Equal(0, await _host.ReadAsync(db => db.Campaigns.CountAsync()));

        var page = await editor.ComposesAsync();
        Assert.Equal(page, (await editor.PressesAsync(page, "Submit")).Path);
        Assert.Null((await editor.GetAsync(page)).Page.QuerySelector("form[action*=Approve]"));

        var approver = await _host.SignsInAsync("duyet");
        Assert.Contains("Tin chờ tôi duyệt", (await approver.GetAsync("/")).Text, StringComparison.Ordinal);
        Assert.Equal(page, (await approver.PressesAsync(page, "Approve")).Path);
        var night = Tomorrow(23);
        var refused = await approver.PressesAsync(page, "Schedule", ("at", night));
        Assert.Contains("Giờ sớm nhất gửi được là 07:00", refused.Text, StringComparison.Ordinal);
        Assert.Equal(page, (await approver.PressesAsync(page, "Schedule", ("at", Tomorrow(9)))).Path);

        var campaign = await _host.CampaignAsync(page);
        Assert.Equal(CampaignStatus.Scheduled, campaign.Status);
        Assert.Equal(9, campaign.SendAt!.Value.ToOffset(TimeSpan.FromHours(7)).Hour);
        var list = await editor.GetAsync("/chien-dich?ds=da-duyet");
        Assert.Contains("đã hẹn giờ", list.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_wrote_it_is_told_why_somebody_else_must_approve()
    {
        var both = await _host.SignsInAsync("ca-hai");
        var page = await both.ComposesAsync();
        await both.PressesAsync(page, "Submit");

        Assert.Contains("người khác phải duyệt", (await both.GetAsync(page)).Text, StringComparison.Ordinal);
        Assert.Contains("cần người khác duyệt", (await both.PressesAsync(page, "Approve")).Text,
            StringComparison.Ordinal);
        Assert.Equal(CampaignStatus.InApproval, (await _host.CampaignAsync(page)).Status);
    }

    [Fact]
    public async Task One_that_is_given_back_tells_its_author_why()
    {
        var editor = await _host.SignsInAsync("bien-tap");
        var page = await editor.ComposesAsync();
        await editor.PressesAsync(page, "Submit");
        var approver = await _host.SignsInAsync("duyet");

        Assert.Contains("ghi cần sửa gì", (await approver.PressesAsync(page, "Return")).Text,
            StringComparison.Ordinal);
        await approver.PressesAsync(page, "Return", ("why", "Thiếu nơi báo tin."));

        var shown = await editor.GetAsync(page);
        Assert.Contains("Cần sửa: Thiếu nơi báo tin.", shown.Text, StringComparison.Ordinal);
        var home = await editor.GetAsync("/");
        Assert.Equal("1", home.Page.QuerySelector("a[href='/chien-dich?ds=soan'] .h1")!.TextContent);
        Assert.Contains("bị trả lại", (await editor.GetAsync("/chien-dich?ds=soan")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_after_the_approval_voids_it()
    {
        var editor = await _host.SignsInAsync("bien-tap");
        var page = await editor.ComposesAsync();
        await editor.PressesAsync(page, "Submit");
        var approver = await _host.SignsInAsync("duyet");
        await approver.PressesAsync(page, "Approve");
        await approver.PressesAsync(page, "Schedule", ("at", Tomorrow(9)));

        var edit = $"{New}/{IdOf(page)}";
        var form = await editor.GetAsync(edit);
        Assert.Contains("phải gửi duyệt lại", form.Text, StringComparison.Ordinal);
        var saved = await editor.PostAsync(edit, Filled(text: "Lời mới.", more:
            [("Input.Version", Version(form)), ("Input.Repeat", "Weekly"), ("Input.RepeatUntil", Day(90))]));

        Assert.Equal(page, saved.Path);
        var campaign = await _host.CampaignAsync(page);
        Assert.Equal((CampaignStatus.Draft, null, null), (campaign.Status, campaign.ApprovedHash, campaign.SendAt));
        Assert.Equal(CampaignRepeat.Weekly, campaign.Repeat);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_sees_both_and_loses_nothing()
    {
        var (one, two) = (await _host.SignsInAsync("bien-tap"), await _host.SignsInAsync("bien-tap-2"));
        var page = await one.ComposesAsync();
        var edit = $"{New}/{IdOf(page)}";
        var version = Version(await two.GetAsync(edit));
        await one.PostAsync(edit, Filled(text: "Lời của người thứ nhất.", more: [("Input.Version", version)]));

        var conflict = await two.PostAsync(
            edit, Filled(text: "Lời của người thứ hai.", more: [("Input.Version", version)]));

        Assert.Equal("Lời của người thứ nhất.", conflict.Page.QuerySelector("[data-theirs]")!.TextContent);
        Assert.Equal("Lời của người thứ hai.", conflict.Page.QuerySelector("#loi")!.TextContent);
        var again = await two.PostAsync(
            edit, Filled(text: "Lời của người thứ hai.", more: [("Input.Version", Version(conflict))]));
        Assert.Equal(page, again.Path);
        var kept = CampaignContent.FromJson((await _host.CampaignAsync(page)).Content);
        Assert.Equal("Lời của người thứ hai.", kept.Text);
    }

    [Fact]
    public async Task A_mass_organization_sees_its_own_alone_and_the_front_approves_it()
    {
        await _host.HasSubscriberAsync("hoi-nong-dan");
        var ward = await (await _host.SignsInAsync("bien-tap")).ComposesAsync();
        var farmers = await _host.SignsInAsync("nong-dan");

        Assert.Equal(HttpStatusCode.NotFound, (await farmers.GetAsync(ward)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await farmers.GetAsync($"{New}?tu={IdOf(ward)}")).Status);
        var own = await farmers.ComposesAsync(
            Filled("Họp hội", "Mời bà con.", ("Input.Sender", "hoi-nong-dan")));
        Assert.Equal("hoi-nong-dan", (await _host.CampaignAsync(own)).Organization);
        Assert.Contains("1 người sẽ nhận", (await farmers.GetAsync(own)).Text, StringComparison.Ordinal);
        var list = await farmers.GetAsync("/chien-dich");
        Assert.Contains("Họp hội", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Cảnh giác hàng giả", list.Text, StringComparison.Ordinal);
        await farmers.PressesAsync(own, "Submit");
        var version = $"{(await _host.CampaignAsync(own)).Version}";
        var refused = await (await _host.SignsInAsync("duyet"))
            .PostFromAsync(own, $"{own}?handler=Approve", ("version", version));
        Assert.Contains("không thuộc quyền", refused.Text, StringComparison.Ordinal);
        Assert.Equal(own, (await (await _host.SignsInAsync("mat-tran")).PressesAsync(own, "Approve")).Path);
    }

    [Theory]
    [InlineData("", "Lời.", "Tên tin còn trống")]
    [InlineData("Tên", "", "Lời của tin còn trống")]
    public async Task What_is_missing_is_told_and_what_is_there_stays(string title, string text, string told)
    {
        var editor = await _host.SignsInAsync("bien-tap");

        var answer = await editor.PostAsync(New, Filled(title, text, ("Input.LinkTitle", "Xem thêm")));

        Assert.Contains(told, answer.Text, StringComparison.Ordinal);
        Assert.Equal("Xem thêm", answer.Page.QuerySelector("#lk-ten")!.GetAttribute("value"));
        Assert.Equal(0, await _host.ReadAsync(db => db.Campaigns.CountAsync()));
    }

    [Fact]
    public async Task A_copy_begins_a_draft_of_its_own()
    {
        var editor = await _host.SignsInAsync("bien-tap");
        var page = await editor.ComposesAsync(Filled(more:
        [
            ("Input.Questions[0].Text", "Hàng nhập phải có nhãn phụ không?"),
            ("Input.Questions[0].Options", "Có\nKhông"), ("Input.Questions[0].Right", "1"),
            ("Input.Questions[0].Article", "hang-nhap-khong-nhan-phu"), ("Input.Outlets", "Site"),
        ]));

        var shown = await editor.GetAsync(page);
        var copy = await editor.GetAsync(shown.Page.QuerySelector("a[href*='?tu=']")!.GetAttribute("href")!);

        Assert.Equal("Hàng nhập phải có nhãn phụ không?", copy.Page.QuerySelector("#cau-0")!.GetAttribute("value"));
        Assert.Contains("Bài: ", copy.Page.QuerySelector("#bai-giup-0")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", copy.Page.QuerySelector("input[name='Input.Version']")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task An_occasion_of_the_year_fills_the_form()
    {
        var editor = await _host.SignsInAsync("bien-tap");
        var list = await editor.GetAsync("/chien-dich");
        var link = list.Page.QuerySelector("a[href*='mau=ngay-do-luong']")!.GetAttribute("href")!;

        var form = await editor.GetAsync(link);

        Assert.True(form.Status == HttpStatusCode.OK, form.Text);
        Assert.Contains("cân đối chứng", form.Page.QuerySelector("#loi")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("can-doi-chung-o-cho", form.Page.QuerySelector("#bai-0")!.GetAttribute("value"));
        Assert.NotNull(form.Page.QuerySelector("input[name='Input.Topics'][value=can-do][checked]"));
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{New}?mau=khong-co")).Status);
    }

    private static string? Action(StaffAnswer form, string button) => form.Page.QuerySelectorAll("button")
        .Single(one => one.TextContent.Trim() == button).GetAttribute("formaction");

    private static string Version(StaffAnswer form) =>
        form.Page.QuerySelector("input[name='Input.Version']")!.GetAttribute("value")!;

    private static string Tomorrow(int hour) => TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7))
        .Date.AddDays(1).AddHours(hour).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    private static string Day(int days) => TimeProvider.System.GetUtcNow().Date.AddDays(days)
        .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

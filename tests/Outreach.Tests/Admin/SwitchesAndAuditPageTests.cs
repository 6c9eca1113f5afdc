using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

public sealed class SwitchesAndAuditPageTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator);
        await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Auditor);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_resident_reads_on_the_page_that_reports_are_off()
    {
        var lan = await _host.SignsInAsync("lan");
        var refused = await lan.PostAsync("/cong-tac?handler=Turn", ("what", "SiteReports"), ("off", "true"));
        Assert.Contains("Cần ghi lý do", refused.Text, StringComparison.Ordinal);
        var done = await lan.PostAsync("/cong-tac?handler=Turn",
            ("what", "SiteReports"), ("off", "true"), ("reason", "Đang sửa biểu mẫu"));
        Assert.Equal(HttpStatusCode.Redirect, done.Status);
        Assert.Contains("Đang sửa biểu mẫu", (await lan.GetAsync("/cong-tac")).Text, StringComparison.Ordinal);

        var page = await Web.GetAsync(_host.Url + "/phan-anh");
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("đang tạm ngừng nhận phản ánh", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Bắt đầu</button>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_auditor_reads_in_words_who_did_what_and_that_is_written_down_too()
    {
        var binh = await _host.SignsInAsync("binh");
        var all = await binh.GetAsync("/nhat-ky");
        Assert.Contains("Tạo tài khoản cán bộ", all.Text, StringComparison.Ordinal);
        var id = await _host.ReadAsync(db => db.OfficerAccounts.Where(a => a.SignInName == "lan")
            .Select(a => a.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.OK, (await binh.GetAsync($"/nhat-ky?can-bo={id}")).Status);
        Assert.Contains("chưa đọc được", (await binh.GetAsync("/nhat-ky?tu=hôm qua")).Text, StringComparison.Ordinal);
        Assert.Equal(1, await _host.ReadAsync(db =>
            db.AuditEntries.CountAsync(e => e.Action == "audit_read" && e.Subject == id)));
    }

    [Fact]
    public async Task The_log_is_verified_behind_the_page()
    {
        var binh = await _host.SignsInAsync("binh");
        await binh.PostAsync("/nhat-ky?handler=Verify");
        var check = _host.Services.GetRequiredService<AuditCheck>();
        await Patience.UntilAsync(() => Task.FromResult(check.State?.EndedAt is not null), TimeSpan.FromSeconds(30));
        Assert.Contains("Nguyên vẹn", (await binh.GetAsync("/nhat-ky")).Text, StringComparison.Ordinal);
        await _host.ReadAsync(db => db.AuditEntries.Where(e => e.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.Details, "đổi")));
        await binh.PostAsync("/nhat-ky?handler=Verify");
        await Patience.UntilAsync(
            () => Task.FromResult(check.State is { EndedAt: not null, Found.Fault: not null }),
            TimeSpan.FromSeconds(30));
        Assert.Contains("bị sửa", (await binh.GetAsync("/nhat-ky")).Text, StringComparison.Ordinal);
    }
}

using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>The code app and the recovery codes, which every role needs unless the operator says otherwise.</summary>
public sealed class SecondStepTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync();
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Auditor);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task First_sign_in_sets_the_app_up_and_shows_ten_recovery_codes()
    {
        var lan = _host.Visitor();
        Assert.Equal("/dang-nhap/cai-ma", (await lan.GivesPasswordAsync("lan", StaffRig.Password)).Path);
        Assert.Equal("/dang-nhap?ve=%2F", (await lan.GetAsync("/")).Path);
        var offered = await lan.GetAsync("/dang-nhap/cai-ma");
        Assert.StartsWith("data:image/png;base64,",
            offered.Page.QuerySelector("main img.img-fluid")!.GetAttribute("src"), StringComparison.Ordinal);
        var wrong = await lan.PostAsync("/dang-nhap/cai-ma", ("code", "000000"));
        Assert.Contains("Mã chưa đúng", wrong.Text, StringComparison.Ordinal);
        var (_, codes) = await SetsUpAsync(lan);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Contains("Lê Thị Thử", (await lan.GetAsync("/")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_of_the_app_counts_once()
    {
        var (app, _) = await HasAppAsync();
        var lan = _host.Visitor();
        Assert.Equal("/dang-nhap/ma", (await lan.GivesPasswordAsync("lan", StaffRig.Password)).Path);
        var code = app.Code(later: 1);
        Assert.Equal("/", (await lan.PostAsync("/dang-nhap/ma", ("code", code))).Path);
        var thief = _host.Visitor();
        await thief.GivesPasswordAsync("lan", StaffRig.Password);
        var replayed = await thief.PostAsync("/dang-nhap/ma", ("code", code));
        Assert.Contains("đã dùng rồi", replayed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer", thief.Cookies.Keys);
    }

    [Fact]
    public async Task The_code_of_the_set_up_does_not_sign_in_again()
    {
        var lan = _host.Visitor();
        await lan.GivesPasswordAsync("lan", StaffRig.Password);
        var app = await OfferedAsync(lan);
        var code = app.Code();
        await lan.PostAsync("/dang-nhap/cai-ma", ("code", code));
        var thief = _host.Visitor();
        await thief.GivesPasswordAsync("lan", StaffRig.Password);
        Assert.Null((await thief.PostAsync("/dang-nhap/ma", ("code", code))).Path);
    }

    [Fact]
    public async Task A_recovery_code_counts_once()
    {
        var (_, codes) = await HasAppAsync();
        var lan = _host.Visitor();
        await lan.GivesPasswordAsync("lan", StaffRig.Password);
        var typed = codes[3].ToLowerInvariant().Replace('-', ' ');
        Assert.Equal("/", (await lan.PostAsync("/dang-nhap/ma", ("code", typed))).Path);
        var again = _host.Visitor();
        await again.GivesPasswordAsync("lan", StaffRig.Password);
        Assert.Null((await again.PostAsync("/dang-nhap/ma", ("code", typed))).Path);
        Assert.Equal("/", (await again.PostAsync("/dang-nhap/ma", ("code", codes[4]))).Path);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_though_the_password_is_right()
    {
        var (app, _) = await HasAppAsync();
        var thief = _host.Visitor();
        for (var i = 0; i < 5; i++)
        {
            await thief.GivesPasswordAsync("lan", StaffRig.Password);
            await thief.PostAsync("/dang-nhap/ma", ("code", "000000"));
        }
        Assert.Null((await thief.PostAsync("/dang-nhap/ma", ("code", app.Code(later: 1)))).Path);
        Assert.Null((await _host.Visitor().GivesPasswordAsync("lan", StaffRig.Password)).Path);
    }

    [Fact]
    public async Task Neither_secret_nor_codes_lie_in_the_data_as_they_are()
    {
        var (_, codes) = await HasAppAsync();
        var (rows, secret) = await _host.ReadAsync(db => Task.FromResult(
            (db.OfficerCodes.ToList(), db.OfficerAccounts.Single().TotpSecret!)));
        Assert.Equal(11, rows.Count);
        Assert.All(rows, row => Assert.Equal(32, row.Hash.Length));
        Assert.DoesNotContain(codes[0], System.Text.Encoding.UTF8.GetString(secret), StringComparison.Ordinal);
        Assert.True(secret.Length > 32);
    }

    [Fact]
    public async Task Second_step_without_the_first_leads_back()
    {
        foreach (var page in (string[])["/dang-nhap/ma", "/dang-nhap/cai-ma"])
            Assert.Equal("/dang-nhap", (await _host.Visitor().GetAsync(page)).Path);
    }

    private async Task<(CodeApp App, string[] RecoveryCodes)> HasAppAsync()
    {
        var lan = _host.Visitor();
        await lan.GivesPasswordAsync("lan", StaffRig.Password);
        return await SetsUpAsync(lan);
    }

    private static async Task<(CodeApp App, string[] RecoveryCodes)> SetsUpAsync(StaffVisitor lan)
    {
        var app = await OfferedAsync(lan);
        var done = await lan.PostAsync("/dang-nhap/cai-ma", ("code", app.Code()));
        return (app, [.. done.Page.QuerySelectorAll(".recovery-code").Select(item => item.TextContent.Trim())]);
    }

    private static async Task<CodeApp> OfferedAsync(StaffVisitor lan) => new(
        (await lan.GetAsync("/dang-nhap/cai-ma")).Page.QuerySelector("strong.font-monospace")!.TextContent);
}

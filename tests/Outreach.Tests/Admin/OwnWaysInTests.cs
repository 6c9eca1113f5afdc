using System.Net;
using System.Text.Json;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>What officers keep themselves: passkeys, and the code app where nobody is made to have one.</summary>
public sealed class OwnWaysInTests : IAsyncLifetime, IDisposable
{
    private const string Keys = "/tai-khoan/khoa";
    private const string Codes = "/tai-khoan/ma";
    private readonly PasskeyDevice _phone = new();
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=Custodian", "Staff:BaseUrl=http://localhost:5081");
        await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Handler);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    public void Dispose() => _phone.Dispose();

    [Fact]
    public async Task A_passkey_of_the_own_account_signs_in_without_password_and_once()
    {
        await AddsAsync(await _host.SignsInAsync("lan"));
        var visitor = _host.Visitor();
        var asked = await visitor.PostAsync("/dang-nhap?handler=PasskeyOptions");
        var answer = _phone.Signs(asked.Text);
        var kept = visitor.Cookies["officer-passkey"];
        var entered = await visitor.PostAsync("/dang-nhap?handler=Passkey&ve=%2Ftai-khoan", ("credential", answer));
        Assert.Equal("/tai-khoan", entered.Path);
        Assert.Contains("Điện thoại của tôi", (await visitor.GetAsync(Keys)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer-passkey", visitor.Cookies.Keys);
        var thief = _host.Visitor();
        thief.Cookies["officer-passkey"] = kept;
        var replayed = await thief.PostAsync("/dang-nhap?handler=Passkey", ("credential", answer));
        Assert.Contains("Chưa đăng nhập được", replayed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("officer", thief.Cookies.Keys);
    }

    [Fact]
    public async Task The_question_of_the_sign_in_names_nobody()
    {
        await AddsAsync(await _host.SignsInAsync("lan"));
        using var asked = JsonDocument.Parse(
            (await _host.Visitor().PostAsync("/dang-nhap?handler=PasskeyOptions")).Text);
        Assert.Equal(0, asked.RootElement.GetProperty("allowCredentials").GetArrayLength());
        Assert.Equal("required", asked.RootElement.GetProperty("userVerification").GetString());
        Assert.Equal("localhost", asked.RootElement.GetProperty("rpId").GetString());
    }

    [Fact]
    public async Task Answers_to_no_question_are_refused_alike_and_slowed_down()
    {
        var visitor = _host.Visitor();
        for (var i = 0; i < 10; i++)
        {
            var refused = await visitor.PostAsync("/dang-nhap?handler=Passkey", ("credential", "{\"id\":\"AA\"}"));
            Assert.Contains("Chưa đăng nhập được", refused.Text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.TooManyRequests,
            (await visitor.PostAsync("/dang-nhap?handler=PasskeyOptions")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests,
            (await visitor.PostAsync("/dang-nhap?handler=Passkey", ("credential", "{}"))).Status);
    }

    [Fact]
    public async Task A_question_of_one_session_is_not_answered_in_another()
    {
        var (here, there) = (await _host.SignsInAsync("lan"), await _host.SignsInAsync("lan"));
        var asked = await here.PostAsync($"{Keys}?handler=Options");
        there.Cookies["officer-passkey"] = here.Cookies["officer-passkey"];
        var answer = await there.PostAsync(
            $"{Keys}?handler=Add", ("name", "Máy lạ"), ("credential", _phone.Makes(asked.Text)));
        Assert.Contains("Chưa thêm được", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_script_there_is_no_passkey_button_and_the_rest_works()
    {
        var page = (await _host.Visitor().GetAsync("/dang-nhap")).Page;
        Assert.True(page.QuerySelector("form[data-passkey]")!.HasAttribute("hidden"));
        Assert.Equal("/", (await _host.Visitor().GivesPasswordAsync("lan", StaffRig.Password)).Path);
    }

    [Fact]
    public async Task The_code_app_is_switched_on_and_off_by_its_officer_for_the_password()
    {
        var lan = await _host.SignsInAsync("lan");
        var wrong = await lan.PostAsync($"{Codes}?handler=SetUp", ("password", "sai mat khau roi nhe"));
        Assert.Contains("chưa đúng", wrong.Text, StringComparison.Ordinal);
        Assert.Equal("/dang-nhap/cai-ma",
            (await lan.PostAsync($"{Codes}?handler=SetUp", ("password", StaffRig.Password))).Path);
        var app = new CodeApp((await lan.GetAsync("/dang-nhap/cai-ma")).Page
            .QuerySelector("strong.font-monospace")!.TextContent);
        var done = await lan.PostAsync("/dang-nhap/cai-ma", ("code", app.Code()));
        Assert.Equal(10, done.Page.QuerySelectorAll(".recovery-code").Length);
        Assert.Equal(HttpStatusCode.OK, (await lan.GetAsync("/tai-khoan")).Status);
        Assert.Equal(1, await _host.ReadAsync(db => Task.FromResult(db.OfficerSessions.Count())));
        Assert.Equal("/dang-nhap/ma", (await _host.Visitor().GivesPasswordAsync("lan", StaffRig.Password)).Path);
        Assert.Equal(Codes, (await lan.PostAsync($"{Codes}?handler=SwitchOff", ("password", StaffRig.Password))).Path);
        Assert.Equal("/", (await _host.Visitor().GivesPasswordAsync("lan", StaffRig.Password)).Path);
    }

    [Fact]
    public async Task Codes_that_the_role_needs_cannot_be_switched_off()
    {
        await _host.HasOfficerAsync("giu", StaffRig.Password, OfficerRole.Custodian);
        var giu = _host.Visitor();
        await giu.GivesPasswordAsync("giu", StaffRig.Password);
        var app = new CodeApp((await giu.GetAsync("/dang-nhap/cai-ma")).Page
            .QuerySelector("strong.font-monospace")!.TextContent);
        await giu.PostAsync("/dang-nhap/cai-ma", ("code", app.Code()));
        Assert.Null((await giu.GetAsync(Codes)).Page.QuerySelector("main form"));
        var refused = await giu.PostFromAsync(
            "/tai-khoan", $"{Codes}?handler=SwitchOff", ("password", StaffRig.Password));
        Assert.Contains("bắt buộc", refused.Text, StringComparison.Ordinal);
    }

    private async Task AddsAsync(StaffVisitor lan)
    {
        var asked = await lan.PostAsync($"{Keys}?handler=Options");
        var added = await lan.PostAsync($"{Keys}?handler=Add",
            ("name", "Điện thoại của tôi"), ("credential", _phone.Makes(asked.Text)));
        Assert.Equal(Keys, added.Path);
        _phone.Count++;
    }
}

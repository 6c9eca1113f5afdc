using System.Net;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Officers;
using Xunit;

namespace BachDang.Outreach.Tests.Admin;

/// <summary>What an administrator does to accounts counts at once and is written down.</summary>
public sealed class OfficersTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private StaffVisitor _lan = null!;
    private Guid _lanId;
    private Guid _binhId;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        _lanId = (await _host.HasOfficerAsync("lan", StaffRig.Password, OfficerRole.Administrator)).Id;
        _binhId = (await _host.HasOfficerAsync("binh", StaffRig.Password, OfficerRole.Handler)).Id;
        _lan = await _host.SignsInAsync("lan");
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Disabled_officer_is_cut_off_at_once()
    {
        var binh = await _host.SignsInAsync("binh");
        Assert.Equal(HttpStatusCode.OK, (await binh.GetAsync("/")).Status);
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Disable");
        Assert.Equal(HttpStatusCode.Redirect, (await binh.GetAsync("/")).Status);
        Assert.Null((await _host.Visitor().GivesPasswordAsync("binh", StaffRig.Password)).Path);
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Enable");
        Assert.Equal(HttpStatusCode.Redirect, (await binh.GetAsync("/")).Status);
        await _host.SignsInAsync("binh");
    }

    [Fact]
    public async Task Other_roles_count_in_the_open_session()
    {
        var binh = await _host.SignsInAsync("binh");
        Assert.Equal(HttpStatusCode.Forbidden, (await binh.GetAsync("/can-bo")).Status);
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Roles", ("roles", "Administrator"));
        Assert.Equal(HttpStatusCode.OK, (await binh.GetAsync("/can-bo")).Status);
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Roles", ("roles", "Intake"), ("roles", "Handler"));
        Assert.Equal(HttpStatusCode.Forbidden, (await binh.GetAsync("/can-bo")).Status);
    }

    [Fact]
    public async Task Nobody_changes_the_own_roles_or_shuts_the_own_account()
    {
        var roles = await _lan.PostFromAsync(
            $"/can-bo/{_binhId}", $"/can-bo/{_lanId}?handler=Roles", ("roles", "Custodian"));
        var disable = await _lan.PostFromAsync($"/can-bo/{_binhId}", $"/can-bo/{_lanId}?handler=Disable");
        Assert.All([roles, disable],
            answer => Assert.Contains("Không ai tự đổi vai trò", answer.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Locked_officer_is_let_in_again()
    {
        for (var i = 0; i < 5; i++) await _host.Visitor().GivesPasswordAsync("binh", "sai mat khau roi nhe");
        Assert.Null((await _host.Visitor().GivesPasswordAsync("binh", StaffRig.Password)).Path);
        Assert.Contains("Đang khóa", (await _lan.GetAsync("/can-bo")).Text, StringComparison.Ordinal);
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Unlock");
        await _host.SignsInAsync("binh");
    }

    [Theory]
    [InlineData("Administrator", "Custodian")]
    [InlineData("MassOrganization")]
    public async Task Roles_that_cannot_be_are_refused(params string[] roles)
    {
        var answer = await _lan.PostAsync(
            $"/can-bo/{_binhId}?handler=Roles", [.. roles.Select(role => ("roles", role))]);
        Assert.Contains("Vai trò chưa hợp lệ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_to_accounts_is_written_into_the_audit_log_without_names()
    {
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Roles", ("roles", "Intake"));
        await _lan.PostAsync($"/can-bo/{_binhId}?handler=Disable");
        var entries = await _host.ReadAsync(db => Task.FromResult(
            db.AuditEntries.OrderBy(e => e.Number).ToList()));
        string[] binhs = ["officer_created", "officer_roles_changed", "officer_disabled"];
        Assert.Equal(binhs, entries.Where(e => e.Subject == _binhId).Select(e => e.Action));
        Assert.Equal(_lanId, entries[^1].Officer);
        Assert.All(entries, e => Assert.DoesNotContain("binh", e.Details, StringComparison.Ordinal));
        Assert.All(entries, e => Assert.Equal(AuditTrail.HashOf(e), e.Hash));
    }
}

using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Officers;

/// <summary>Rules of accounts that need time to pass, on both databases.</summary>
public sealed class OfficerRuleTests
{
    private const string Password = "xe dap qua cau luc 5 gio";

    [Theory, OnSqlite, OnPostgres]
    public async Task Invitation_ends_after_three_days(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (early, late) = (await MakeAsync(rig, "som", null), await MakeAsync(rig, "muon", null));
        rig.Clock.Advance(TimeSpan.FromHours(71));
        Assert.True((await AcceptAsync(rig, early.Token!)).Done);
        rig.Clock.Advance(TimeSpan.FromHours(2));
        Assert.IsType<InvitationUnknown>((await AcceptAsync(rig, late.Token!)).Refusal);
        Assert.IsType<InvitationUnknown>((await AcceptAsync(rig, early.Token!)).Refusal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Lock_opens_after_a_quarter_of_an_hour(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await MakeAsync(rig, "lan", Password);
        for (var i = 0; i < 5; i++) Assert.False((await TryAsync(rig, "lan", "sai mat khau roi")).Done);
        Assert.False((await TryAsync(rig, "lan", Password)).Done);
        rig.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True((await TryAsync(rig, "lan", Password)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Right_password_does_not_clear_the_count_of_wrong_tries(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await MakeAsync(rig, "lan", Password);
        for (var i = 0; i < 4; i++) await TryAsync(rig, "lan", "sai mat khau roi");
        Assert.True((await TryAsync(rig, "lan", Password)).Done);
        await TryAsync(rig, "lan", "sai mat khau roi");
        Assert.False((await TryAsync(rig, "lan", Password)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Session_ends_when_idle_and_after_half_a_day(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await MakeAsync(rig, "lan", Password);
        var (idle, busy) = (await SignInAsync(rig), await SignInAsync(rig));
        for (var i = 0; i < 11; i++)
        {
            rig.Clock.Advance(TimeSpan.FromHours(1));
            Assert.NotNull(await rig.Get<OpenSessions>().FindAsync(busy, default));
        }
        Assert.Null(await rig.Get<OpenSessions>().FindAsync(idle, default));
        rig.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Null(await rig.Get<OpenSessions>().FindAsync(busy, default));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task One_administrator_always_remains(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var first = await MakeAsync(rig, "mot", Password, OfficerRole.Administrator);
        var second = await MakeAsync(rig, "hai", Password, OfficerRole.Administrator);
        var (one, two) = (As(first), As(second));
        var each = await Task.WhenAll(
            ChangeAsync(rig, second.Id, new OfficerChange.Disable(), one),
            ChangeAsync(rig, first.Id, new OfficerChange.Disable(), two));
        Assert.Single(each, done => done.Done);
        Assert.Single(each, done => done.Refusal is LastAdministrator);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_name_is_given_once(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        await MakeAsync(rig, "lan", Password);
        var again = await rig.Get<CreateOfficer>().RunAsync(
            new NewOfficer("Ai Khác", "LAN", new HashSet<OfficerRole> { OfficerRole.Intake }, null), null, default);
        Assert.IsType<SignInNameTaken>(again.Refusal);
    }

    [Theory]
    [InlineData("Mậtkhẩu-2026!!", PasswordFault.TooCommon)]
    [InlineData("qwertyuiop123456", PasswordFault.TooPlain)]
    [InlineData("abcabcabcabc", PasswordFault.TooPlain)]
    [InlineData("NguyenThiLan@99", PasswordFault.HoldsName)]
    [InlineData("ngắn", PasswordFault.TooShort)]
    [InlineData("UBND phường 2026!!!", PasswordFault.TooCommon)]
    [InlineData("chiếc ghế xanh biết bơi", null)]
    public void FaultOf_Password_IsFound(string password, PasswordFault? fault) =>
        Assert.Equal(fault, PasswordGuard.FaultOf(password, "lan.nguyen", "Nguyễn Thị Lan"));

    private static async Task<CreatedOfficer> MakeAsync(
        WardRig rig, string name, string? password, OfficerRole role = OfficerRole.Handler) =>
        (await rig.Get<CreateOfficer>().RunAsync(
            new NewOfficer("Lê Thị Thử", name, new HashSet<OfficerRole> { role }, null, password), null, default))
        .Value!;

    private static Task<Outcome<Guid>> AcceptAsync(WardRig rig, string token) =>
        rig.Get<AcceptInvitation>().RunAsync(token, Password, null, default);

    private static Task<Outcome<PasswordPassed>> TryAsync(WardRig rig, string name, string password) =>
        rig.Get<CheckPassword>().RunAsync(name, password, default);

    private static async Task<Guid> SignInAsync(WardRig rig)
    {
        var passed = (await TryAsync(rig, "lan", Password)).Value! with { Next = NextStep.Enter };
        return (await rig.Get<StartSession>().RunAsync(passed, "", default)).Value!.Id;
    }

    private static Officer As(CreatedOfficer made) => new(made.Id, OfficerRole.Administrator);

    private static Task<Outcome<string>> ChangeAsync(WardRig rig, Guid id, OfficerChange change, Officer by) =>
        rig.Get<ChangeOfficer>().RunAsync(id, change, by, default);
}

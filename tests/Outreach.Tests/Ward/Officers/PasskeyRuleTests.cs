using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.Passkeys;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Officers;

/// <summary>What passkeys open, and everything that is refused, on both databases.</summary>
public sealed class PasskeyRuleTests : IDisposable
{
    private const string Password = "xe dap qua cau luc 5 gio";

    private readonly PasskeyDevice _phone = new();
    private WardRig _rig = null!;
    private Officer _lan = null!;
    private Officer _admin = null!;

    public void Dispose() => _phone.Dispose();

    [Theory, OnSqlite, OnPostgres]
    public async Task A_passkey_is_a_whole_sign_in_and_its_answer_counts_once(string provider)
    {
        await using var rig = await BeginAsync(provider);
        await AddsAsync();
        var question = await AskAsync();
        var answer = _phone.Signs(question.Options);
        var passed = await TryAsync(question.State, answer);
        Assert.Equal(NextStep.Enter, passed.Value!.Next);
        Assert.True((await rig.Get<StartSession>().RunAsync(passed.Value, "", default)).Done);
        _phone.Count++;
        Assert.IsType<SignInRefused>((await TryAsync(question.State, answer)).Refusal);
        Assert.IsType<SignInRefused>((await TryAsync(question.State, _phone.Signs(question.Options))).Refusal);
        Assert.True((await SignsInAsync()).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_device_that_counts_never_says_the_same_figure_twice(string provider)
    {
        await using var rig = await BeginAsync(provider);
        await AddsAsync();
        _phone.Count = 7;
        Assert.True((await SignsInAsync()).Done);
        Assert.False((await SignsInAsync()).Done);
        _phone.Count = 6;
        Assert.False((await SignsInAsync()).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Locked_disabled_and_reset_accounts_are_refused_like_an_unknown_key(string provider)
    {
        await using var rig = await BeginAsync(provider);
        await AddsAsync();
        for (var i = 0; i < 5; i++) await rig.Get<CheckPassword>().RunAsync("lan", "sai mat khau roi", default);
        _phone.Count++;
        Assert.IsType<SignInRefused>((await SignsInAsync()).Refusal);
        await ChangeAsync(new OfficerChange.Unlock());
        Assert.True((await SignsInAsync()).Done);
        await ChangeAsync(new OfficerChange.Disable());
        _phone.Count++;
        Assert.IsType<SignInRefused>((await SignsInAsync()).Refusal);
        await ChangeAsync(new OfficerChange.Enable());
        Assert.True((await SignsInAsync()).Done);
        await ChangeAsync(new OfficerChange.ResetCodes());
        _phone.Count++;
        Assert.IsType<SignInRefused>((await SignsInAsync()).Refusal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_password_by_invitation_leaves_no_passkey_behind(string provider)
    {
        await using var rig = await BeginAsync(provider);
        await AddsAsync();
        var link = (await ChangeAsync(new OfficerChange.Invite())).Value!;
        Assert.True((await rig.Get<AcceptInvitation>().RunAsync(link, Password, null, default)).Done);
        _phone.Count++;
        Assert.False((await SignsInAsync()).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_removed_passkey_opens_nothing_and_only_its_officer_removes_it(string provider)
    {
        await using var rig = await BeginAsync(provider);
        var id = await AddsAsync();
        var remove = rig.Get<RemovePasskey>();
        var other = new Officer((await MakeAsync("binh")).Id, OfficerRole.Handler);
        Assert.IsType<PasskeyUnknown>((await remove.RunAsync(other, id, default)).Refusal);
        Assert.True((await remove.RunAsync(_lan, id, default)).Done);
        _phone.Count++;
        Assert.False((await SignsInAsync()).Done);
        var actions = await rig.ReadAsync(db => Task.FromResult(db.AuditEntries.OrderBy(e => e.Number)
            .Where(e => e.Action.Contains("passkey")).Select(e => e.Action).ToList()));
        Assert.Equal(["officer_passkey_added", "officer_passkey_removed"], actions);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Adding_needs_the_password_or_a_sign_in_of_just_now(string provider)
    {
        await using var rig = await BeginAsync(provider);
        var passed = (await rig.Get<CheckPassword>().RunAsync("lan", Password, default)).Value!;
        var session = (await rig.Get<StartSession>().RunAsync(
            passed with { Next = NextStep.Enter }, "", default)).Value!.Id;
        Assert.True((await OfferAsync("", session)).Done);
        rig.Clock.Advance(TimeSpan.FromMinutes(11));
        for (var i = 0; i < 5; i++) Assert.IsType<SignInRefused>((await OfferAsync("sai roi", session)).Refusal);
        // The wrong ones counted as at the sign-in.
        Assert.IsType<SignInRefused>((await OfferAsync(Password, session)).Refusal);
        rig.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.True((await OfferAsync(Password, session)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_answer_to_another_question_officer_or_address_is_not_kept(string provider)
    {
        await using var rig = await BeginAsync(provider);
        var (first, second) = ((await OfferAsync(Password)).Value!, (await OfferAsync(Password)).Value!);
        var other = new Officer((await MakeAsync("binh")).Id, OfficerRole.Handler);
        Assert.False((await KeepAsync(_lan, first.State, _phone.Makes(second.Options))).Done);
        Assert.False((await KeepAsync(other, first.State, _phone.Makes(first.Options))).Done);
        Assert.False((await KeepAsync(_lan, first.State, "{}")).Done);
        _phone.Origin = "http://localhost:5082";
        Assert.False((await KeepAsync(_lan, first.State, _phone.Makes(first.Options))).Done);
        _phone.Origin = "http://localhost:5081";
        _phone.AsksOwner = false;
        Assert.False((await KeepAsync(_lan, first.State, _phone.Makes(first.Options))).Done);
        _phone.AsksOwner = true;
        var nameless = await KeepAsync(_lan, first.State, _phone.Makes(first.Options), " ");
        Assert.IsType<PasskeyNameUnusable>(nameless.Refusal);
        Assert.True((await KeepAsync(_lan, first.State, _phone.Makes(first.Options))).Done);
        await rig.Get<RemovePasskey>().RunAsync(_lan, await OnlyAsync(), default);
        Assert.False((await KeepAsync(_lan, first.State, _phone.Makes(first.Options))).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_signature_for_another_address_or_without_its_owner_opens_nothing(string provider)
    {
        await using var rig = await BeginAsync(provider);
        await AddsAsync();
        _phone.Count++;
        _phone.Origin = "https://ban-lam-viec.example";
        Assert.False((await SignsInAsync()).Done);
        (_phone.Origin, _phone.AsksOwner) = ("http://localhost:5081", false);
        Assert.False((await SignsInAsync()).Done);
        _phone.AsksOwner = true;
        var (asked, another) = (await AskAsync(), await AskAsync());
        Assert.False((await TryAsync(asked.State, _phone.Signs(another.Options))).Done);
        using var stranger = new PasskeyDevice();
        stranger.Makes((await OfferAsync(Password)).Value!.Options);
        Assert.False((await TryAsync(asked.State, stranger.Signs(asked.Options))).Done);
        Assert.True((await SignsInAsync()).Done);
    }

    private async Task<WardRig> BeginAsync(string provider)
    {
        _rig = await WardRig.StartAsync(provider);
        _lan = new Officer((await MakeAsync("lan")).Id, OfficerRole.Handler);
        _admin = new Officer((await MakeAsync("quan-tri", OfficerRole.Administrator)).Id, OfficerRole.Administrator);
        return _rig;
    }

    private async Task<CreatedOfficer> MakeAsync(string name, OfficerRole role = OfficerRole.Handler) =>
        (await _rig.Get<CreateOfficer>().RunAsync(
            new NewOfficer("Lê Thị Thử", name, new HashSet<OfficerRole> { role }, null, Password), null, default))
        .Value!;

    private Task<Outcome<PasskeyQuestion>> OfferAsync(string password, Guid session = default) =>
        _rig.Get<OfferPasskey>().RunAsync(_lan, session, password, default);

    private Task<Outcome<Guid>> KeepAsync(Officer officer, string state, string answer, string name = "Điện thoại") =>
        _rig.Get<AddPasskey>().RunAsync(officer, state, answer, name, default);

    private async Task<Guid> AddsAsync()
    {
        var question = (await OfferAsync(Password)).Value!;
        var added = await KeepAsync(_lan, question.State, _phone.Makes(question.Options));
        _phone.Count++;
        return added.Done ? added.Value : throw new InvalidOperationException(added.Refusal!.ToString());
    }

    private Task<PasskeyQuestion> AskAsync() =>
        _rig.ReadAsync(db => new AskForPasskey(db, _rig.Get<OfficerIdentity>()).RunAsync());

    private Task<Outcome<PasswordPassed>> TryAsync(string state, string answer) =>
        _rig.Get<CheckPasskey>().RunAsync(state, answer, default);

    private async Task<Outcome<PasswordPassed>> SignsInAsync()
    {
        var question = await AskAsync();
        return await TryAsync(question.State, _phone.Signs(question.Options));
    }

    private Task<Guid> OnlyAsync() => _rig.ReadAsync(db => Task.FromResult(db.OfficerPasskeys.Single().Id));

    private async Task<Outcome<string>> ChangeAsync(OfficerChange change)
    {
        var changed = await _rig.Get<ChangeOfficer>().RunAsync(_lan.Id, change, _admin, default);
        return changed.Done ? changed : throw new InvalidOperationException(changed.Refusal!.ToString());
    }
}

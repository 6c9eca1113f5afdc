using System.Security.Cryptography;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Stores;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Identities;

public sealed class IdentityTests
{
    private const string Passphrase = "chín con cò trắng đậu cành";
    private const string Why = "Cơ quan điều tra yêu cầu bằng văn bản";
    private static readonly OfficerRole[] Roles = Enum.GetValues<OfficerRole>();
    private static readonly Officer Custodian = Person(OfficerRole.Custodian);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_contact_is_opened_by_three_acts_and_the_reporter_is_told(string provider)
    {
        await using var rig = await WithKeyAsync(provider);
        var id = await SealedAsync(rig, await rig.TalkAsync("1"));
        var request = (await AsksAsync(rig, id, Handler)).Value!.Id;
        Assert.IsType<NotAgreed>((await OpensAsync(rig, request, Custodian)).Refusal);
        Assert.True((await DecidesAsync(rig, request, Approver)).Done);
        rig.Clock.Advance(TimeSpan.FromMinutes(1));

        var contact = await OpensAsync(rig, request, Custodian);

        Assert.Equal(new ReporterContact("Nguyễn Thị Bưởi", "0912 345 678"), contact.Value);
        var row = await rig.ReadAsync(db => db.IdentityRequests.SingleAsync());
        Assert.Equal((IdentityState.Opened, Handler.Id, Approver.Id, Custodian.Id),
            (row.State, row.AskedBy, row.DecidedBy, row.OpenedBy));
        Assert.Equal(["filed", "identity_asked", "identity_agreed", "identity_opened"], await ActionsAsync(rig));
        var view = (await rig.TracksAsync(id))!;
        Assert.Equal("report.identity.opened", view.Thread.Single().ReplyKey);
        Assert.Equal(["filed", "identity_opened"], view.History.Select(step => step.Action));
        Assert.Equal(1, await rig.ReadAsync(db => db.OutboundMessages.CountAsync()));
        Assert.IsType<NotAgreed>((await OpensAsync(rig, request, Custodian)).Refusal);
        Assert.DoesNotContain(await rig.AllRowsAsync(), line => line.Contains("Bưởi", StringComparison.Ordinal));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Each_act_belongs_to_one_role_and_never_to_an_administrator(string provider)
    {
        await using var rig = await WithKeyAsync(provider);
        var id = await SealedAsync(rig);
        foreach (var role in Roles.Except([OfficerRole.Handler]))
            Assert.IsType<NotAllowed>((await AsksAsync(rig, id, Person(role))).Refusal);
        Assert.IsType<NotAllowed>((await AsksAsync(rig, id, Person(Roles))).Refusal);
        var everything = Person([.. Roles.Except([OfficerRole.Administrator])]);
        var request = (await AsksAsync(rig, id, everything)).Value!.Id;

        foreach (var role in Roles.Except([OfficerRole.Approver]))
            Assert.IsType<NotAllowed>((await DecidesAsync(rig, request, Person(role))).Refusal);
        Assert.IsType<NotAllowed>((await DecidesAsync(rig, request, Person(Roles))).Refusal);
        Assert.IsType<NotAllowed>((await DecidesAsync(rig, request, everything)).Refusal);
        var both = Person(OfficerRole.Approver, OfficerRole.Custodian);
        Assert.True((await DecidesAsync(rig, request, both)).Done);

        foreach (var role in Roles.Except([OfficerRole.Custodian]))
            Assert.IsType<NotAllowed>((await OpensAsync(rig, request, Person(role))).Refusal);
        Assert.IsType<NotAllowed>((await OpensAsync(rig, request, Person(Roles))).Refusal);
        Assert.IsType<NotAllowed>((await OpensAsync(rig, request, everything)).Refusal);
        Assert.Equal(IdentityState.Agreed, (await rig.ReadAsync(db => db.IdentityRequests.SingleAsync())).State);
        // Two people over three acts are enough: who agreed may hold the key, who asked may not.
        Assert.True((await OpensAsync(rig, request, both)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_request_is_refused_without_reason_twice_or_when_nothing_is_sealed(string provider)
    {
        await using var rig = await WithKeyAsync(provider);
        var (id, anonymous) = (await SealedAsync(rig), await rig.FilesAsync());
        var before = await rig.AllRowsAsync();
        Assert.IsType<ReasonNeeded>((await AsksAsync(rig, id, Handler, new string('a', 19))).Refusal);
        Assert.IsType<NothingSealed>((await AsksAsync(rig, anonymous, Handler)).Refusal);
        Assert.Equal(before, await rig.AllRowsAsync());

        var request = (await AsksAsync(rig, id, Handler, new string('a', 20))).Value!.Id;
        Assert.Equal(new AlreadyAsked(request), (await AsksAsync(rig, id, Handler)).Refusal);
        Assert.True((await DecidesAsync(rig, request, Approver, agrees: false)).Done);
        Assert.Equal(new AlreadyDecided(IdentityState.Declined), (await DecidesAsync(rig, request, Approver)).Refusal);
        Assert.IsType<NotAgreed>((await OpensAsync(rig, request, Custodian)).Refusal);
        Assert.True((await AsksAsync(rig, id, Handler)).Done);
    }

    [Fact]
    public async Task An_agreement_holds_seven_days()
    {
        await using var rig = await WithKeyAsync("Sqlite");
        var (first, second) = (await AgreedAsync(rig), await AgreedAsync(rig));
        rig.Clock.Advance(TimeSpan.FromDays(7));
        Assert.True((await OpensAsync(rig, first, Custodian)).Done);
        rig.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<RequestTooOld>((await OpensAsync(rig, second, Custodian)).Refusal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_wrong_passphrase_is_written_down_and_soon_stops(string provider)
    {
        await using var rig = await WithKeyAsync(provider);
        var request = await AgreedAsync(rig);
        for (var i = 0; i < PassphraseTries.MostAnHour; i++)
        {
            Assert.IsType<WrongPassphrase>((await OpensAsync(rig, request, Custodian, "sai mất rồi")).Refusal);
            rig.Clock.Advance(TimeSpan.FromMinutes(10));
        }
        var paused = (await OpensAsync(rig, request, Custodian)).Refusal;
        Assert.Equal(new PassphrasePaused(TimeSpan.FromMinutes(10)), paused);

        Assert.Equal(5, (await ActionsAsync(rig)).Count(action => action == ReportActions.PassphraseWrong));
        Assert.Equal(0, await rig.ReadAsync(db => db.ReportMessages.CountAsync()));
        rig.Clock.Advance(TimeSpan.FromMinutes(10));
        Assert.True((await OpensAsync(rig, request, Custodian)).Done);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_custodians_at_once_open_once(string provider)
    {
        await using var rig = await WithKeyAsync(provider);
        var request = await AgreedAsync(rig);

        var opened = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OpensAsync(rig, request, Custodian)));

        Assert.Single(opened, one => one.Done);
        Assert.Equal(1, await rig.ReadAsync(db => db.ReportMessages.CountAsync()));
    }

    [Fact]
    public async Task Originals_are_opened_the_same_way_and_checked_against_their_hash()
    {
        await using var rig = await WithKeyAsync("Sqlite");
        var id = await rig.FilesAsync();
        byte[][] originals = [RandomNumberGenerator.GetBytes(200_000), RandomNumberGenerator.GetBytes(10)];
        var first = await OriginalAsync(rig, id, originals[0], SHA256.HashData(originals[0]));
        var second = await OriginalAsync(rig, id, originals[1], new byte[32]);
        var request = (await AsksAsync(rig, id, Handler, Why, SealedPart.Originals)).Value!.Id;
        await DecidesAsync(rig, request, Approver);
        Assert.IsType<RequestUnknown>((await OpensAsync(rig, request, Custodian)).Refusal);
        var places = new Dictionary<Guid, MemoryStream>();

        var opened = await rig.Get<OpenOriginals>().RunAsync(request, Passphrase, Custodian,
            photo => places[photo.Id] = new MemoryStream(), CancellationToken.None);

        Assert.Equal([new(first, true, null), new OpenedOriginal(second, false, null)], opened.Value!);
        Assert.Equal(originals, [places[first].ToArray(), places[second].ToArray()]);
        Assert.Equal("report.originals.opened", (await rig.TracksAsync(id))!.Thread.Single().ReplyKey);
    }

    private static Officer Person(params OfficerRole[] roles) => new(Guid.CreateVersion7(), roles);

    private static async Task<WardRig> WithKeyAsync(string provider)
    {
        var rig = await WardRig.StartAsync(provider);
        Assert.True(CustodianKeys.Create(rig.Get<IOptions<KeysOptions>>().Value.Folder, Passphrase).Done);
        return rig;
    }

    private static Task<Guid> SealedAsync(WardRig rig, Guid? talk = null) => rig.FilesAsync(talk, draft => draft with
    {
        ContactBox = new ReporterContact("Nguyễn Thị Bưởi", "0912 345 678").SealedBy(rig.Get<Sealing>()),
    });

    private static async Task<Guid> AgreedAsync(WardRig rig)
    {
        var request = (await AsksAsync(rig, await SealedAsync(rig), Handler)).Value!.Id;
        Assert.True((await DecidesAsync(rig, request, Approver)).Done);
        return request;
    }

    private static async Task<Guid> OriginalAsync(WardRig rig, Guid report, byte[] original, byte[] hash)
    {
        var id = Guid.CreateVersion7();
        var key = PhotoKey.Of(id, PhotoPart.Original);
        await rig.Get<IPhotoStore>().PrepareAsync(CancellationToken.None);
        await rig.Get<IPhotoStore>().PutAsync(
            key, new MemoryStream(rig.Get<Sealing>().Seal(original)), CancellationToken.None);
        return await rig.DoAsync(db =>
        {
            db.ReportPhotos.Add(new ReportPhoto
            {
                Id = id,
                DraftId = report,
                ReportId = report,
                Order = rig.Order.Next(),
                ReceivedAt = rig.Clock.GetUtcNow(),
                Channel = "telegram",
                OriginalHash = hash,
                OriginalKey = key.Value,
            });
            return Task.FromResult(id);
        });
    }

    private static Task<Outcome<IdentityRequest>> AsksAsync(
        WardRig rig, Guid id, Officer officer, string why = Why, SealedPart part = SealedPart.Contact) =>
        rig.DoAsync(db => new AskIdentity(db, rig.Clock).RunAsync(id, part, why, officer, CancellationToken.None));

    private static Task<Outcome<IdentityRequest>> DecidesAsync(
        WardRig rig, Guid request, Officer officer, bool agrees = true) => rig.DoAsync(db =>
        new DecideIdentity(db, rig.Clock).RunAsync(request, agrees, officer, CancellationToken.None));

    private static Task<Outcome<ReporterContact>> OpensAsync(
        WardRig rig, Guid request, Officer officer, string passphrase = Passphrase) =>
        rig.Get<OpenIdentity>().RunAsync(request, passphrase, officer, CancellationToken.None);

    private static Task<List<string>> ActionsAsync(WardRig rig) =>
        rig.ReadAsync(db => db.AuditEntries.OrderBy(e => e.Number).Select(e => e.Action).ToListAsync());
}

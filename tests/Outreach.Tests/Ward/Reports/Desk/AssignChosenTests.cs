using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Moves;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static BachDang.Outreach.Tests.Ward.Reports.ReportVerbs;

namespace BachDang.Outreach.Tests.Ward.Reports.Desk;

public sealed class AssignChosenTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Assign_AHundredAtOnce_ByTwo_GivesEachOnceAndListsTheRest(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var (one, other) = (await AccountAsync(rig, "mot"), await AccountAsync(rig, "hai"));
        var chosen = new List<ChosenReport>();
        for (var i = 0; i < AssignChosen.Most; i++) chosen.Add(new ChosenReport(await rig.FilesAsync(), 0));
        var reversed = chosen.AsEnumerable().Reverse().ToList();
        var both = await Task.WhenAll(AssignsAsync(rig, chosen, one), AssignsAsync(rig, reversed, other));
        var done = both.Select(outcome => outcome.Value!.Count(result => result.Refusal is null)).ToList();
        Assert.Equal(AssignChosen.Most, done.Sum());
        Assert.All(both.SelectMany(outcome => outcome.Value!).Where(result => result.Refusal is not null),
            result => Assert.IsType<ChangedMeanwhile>(result.Refusal));
        Assert.Equal(AssignChosen.Most, await rig.ReadAsync(
            db => db.AuditEntries.CountAsync(e => e.Action == "assigned")));
    }

    [Theory, OnSqlite]
    public async Task Assign_ToSomebodyWhoLeft_IsRefused(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var gone = await AccountAsync(rig, "mot");
        await rig.DoAsync(db => db.OfficerAccounts.ExecuteUpdateAsync(
            set => set.SetProperty(a => a.DisabledAt, rig.Clock.GetUtcNow())));
        var outcome = await AssignsAsync(rig, [new ChosenReport(await rig.FilesAsync(), 0)], gone);
        Assert.Equal(new AssigneeUnknown(gone), outcome.Refusal);
    }

    private static Task<Outcome<IReadOnlyList<ChosenResult>>> AssignsAsync(
        WardRig rig, IReadOnlyCollection<ChosenReport> chosen, Guid to) => rig.DoAsync(
        db => new AssignChosen(db, rig.Clock).RunAsync(chosen, to, Intake, CancellationToken.None));

    private static Task<Guid> AccountAsync(WardRig rig, string name) => rig.DoAsync(db =>
    {
        var account = new OfficerAccount
        {
            Id = Guid.CreateVersion7(rig.Clock.GetUtcNow()),
            Name = name,
            SignInName = name,
            SecurityStamp = name,
            CreatedAt = rig.Clock.GetUtcNow(),
        };
        account.Grants.Add(new OfficerGrant { AccountId = account.Id, Role = OfficerRole.Handler });
        db.OfficerAccounts.Add(account);
        return Task.FromResult(account.Id);
    });
}

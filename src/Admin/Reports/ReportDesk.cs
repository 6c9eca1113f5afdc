using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Clusters;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Packets;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Views;

namespace BachDang.Outreach.Admin.Reports;

/// <summary>Runs what officers do with reports through the ward's one gate, each act in its own commit.</summary>
internal sealed class ReportDesk(
    WardWrites writes, Func<ReportRules> rules, ArrivalOrder order, TimeProvider clock)
{
    public Task<Outcome<Report>> MoveAsync(MoveOrder wish, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new MoveReport(db, clock, rules(), order).RunAsync(wish, officer, token), ct);

    public Task<Outcome<Report>> AssignAsync(
        Guid report, int version, Guid? to, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new AssignReport(db, clock).RunAsync(report, version, to, officer, token), ct);

    /// <summary>Gives several reports to one officer; to the asking one when nobody is named.</summary>
    public Task<Outcome<IReadOnlyList<ChosenResult>>> AssignChosenAsync(
        IReadOnlyCollection<ChosenReport> chosen, Guid? to, Officer officer, CancellationToken ct) =>
        writes.RunAsync(
            (db, token) => new AssignChosen(db, clock).RunAsync(chosen, to ?? officer.Id, officer, token), ct);

    public Task<Outcome<SavedView>> KeepViewAsync(
        string name, string query, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new KeepView(db, clock).RunAsync(name, query, officer, token), ct);

    public Task<bool> DropViewAsync(Guid view, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new DropView(db).RunAsync(view, officer, token), ct);

    public Task<Outcome<ReportNote>> NoteAsync(Guid report, string text, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new AddNote(db, clock).RunAsync(report, text, officer, token), ct);

    public Task<Outcome<Report>> WriteAsync(Guid report, string words, Officer officer, CancellationToken ct) =>
        writes.RunAsync(
            (db, token) => new WriteToReporter(db, clock, order).RunAsync(report, words, officer, token), ct);

    public Task<Outcome<int>> ReleaseAsync(Guid report, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new ReleaseFromFlood(db, clock).OneAsync(report, officer, token), ct);

    public Task<Outcome<bool>> PutAsideAsync(
        Guid report, bool aside, string reason, Officer officer, CancellationToken ct) =>
        writes.RunAsync(
            (db, token) => new PutSenderAside(db, clock).RunAsync(report, aside, reason, officer, token), ct);

    /// <summary>Takes back that a report repeats another.</summary>
    public Task<Outcome<Report>> SeparateAsync(Guid report, int version, Officer officer, CancellationToken ct) =>
        writes.RunAsync(
            (db, token) => new SeparateReport(db, clock, order).RunAsync(report, version, officer, token), ct);

    public Task<Outcome<IdentityRequest>> AskIdentityAsync(
        Guid report, SealedPart part, string reason, Officer officer, CancellationToken ct) =>
        writes.RunAsync(
            (db, token) => new AskIdentity(db, clock).RunAsync(report, part, reason, officer, token), ct);

    public Task<Outcome<IdentityRequest>> DecideIdentityAsync(
        Guid request, bool agrees, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new DecideIdentity(db, clock).RunAsync(request, agrees, officer, token), ct);

    /// <summary>The number of the present forwarding's packet.</summary>
    public Task<Outcome<ForwardPacket>> NumberPacketAsync(Guid report, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new NumberPacket(db, clock, rules()).RunAsync(report, officer, token), ct);

    /// <summary>What a packet holds, given out with an audit row.</summary>
    public Task<Outcome<PacketContent>> TakePacketAsync(
        Guid report, Guid packet, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new TakePacket(db, clock).RunAsync(report, packet, officer, token), ct);

    /// <summary>Notes that officers have seen what the reporter wrote.</summary>
    public Task SeenAsync(Guid report, CancellationToken ct) => writes.RunAsync(async (db, token) =>
    {
        await new MarkSeen(db, clock).ByStaffAsync(report, token);
        return true;
    }, ct);
}

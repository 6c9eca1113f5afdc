using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Desk;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Moves;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Tracking;
using static BachDang.Outreach.Ward.Reports.ReportStatus;

namespace BachDang.Outreach.Host.Demo.Staff;

/// <summary>What becomes of one report: each act plans the next one, as officers work, slower some times than
/// promised.</summary>
/// <param name="ward">Where it happens.</param>
/// <param name="staff">Who acts.</param>
/// <param name="kind">What it is about.</param>
/// <param name="report">The report as filed; its version is kept in step with the moves.</param>
/// <param name="earlier">Another report it may repeat; null for the first one.</param>
internal sealed class DemoHandling(DemoWard ward, DemoOfficers staff, SampleKind kind, Report report, Guid? earlier)
{
    private readonly Officer _handler = ward.Story.One(staff.With(OfficerRole.Handler));
    private Report _report = report;

    public void Begin()
    {
        var story = ward.Story;
        if (earlier is { } original && story.Happens(0.04)) Later(1.5, token => RepeatsAsync(original, token));
        else Later(1.5, AssignAsync);
        if (story.Happens(0.02)) Later(4, AskIdentityAsync);
    }

    private async Task AssignAsync(CancellationToken ct)
    {
        var intake = ward.Story.One(staff.With(OfficerRole.Intake));
        _report = await ward.DoAsync((db, token) => new AssignReport(db, ward.Clock)
            .RunAsync(_report.Id, _report.Version, _handler.Id, intake, token), ct);
        Later(1.5, BeginWorkAsync);
    }

    private async Task BeginWorkAsync(CancellationToken ct)
    {
        await MoveAsync(new MoveOrder(_report.Id, _report.Version, Verifying), _handler, ct);
        var story = ward.Story;
        if (story.Happens(0.4)) Later(3, NoteAsync);
        if (story.Happens(0.15)) Later(3, AskAsync);
        else GoOn();
    }

    private async Task AskAsync(CancellationToken ct)
    {
        await MoveAsync(new MoveOrder(_report.Id, _report.Version, WaitingForReporter)
        {
            Question = ward.Story.One(ward.Sample.Questions),
        }, _handler, ct);
        if (ward.Story.Happens(0.8))
            ward.Story.Plan(ward.Now.AddHours(2 + (40 * ward.Story.Random.NextDouble())), AnswerAsync);
    }

    private async Task AnswerAsync(CancellationToken ct)
    {
        _report = await ward.DoAsync((db, token) => new AnswerWard(db, ward.Clock, ward.Rules, ward.Order)
            .RunAsync(_report.Id, ward.Story.One(ward.Sample.Answers), null, token), ct);
        GoOn();
    }

    private void GoOn()
    {
        var share = ward.Story.Random.NextDouble();
        // One in twelve takes longer than the ward promises.
        var days = ward.Story.Happens(0.08) ? 30 : 8;
        if (share < 0.45) Later(days, ForwardAsync);
        else if (share < 0.88) Later(days, ResolveAsync);
        else Later(days, FindNothingAsync);
    }

    private async Task ForwardAsync(CancellationToken ct)
    {
        await MoveAsync(new MoveOrder(_report.Id, _report.Version, Forwarded)
        {
            Reason = ward.Story.One(ward.Sample.ForwardReasons),
            Authority = ward.Story.One(kind.Authorities),
        }, _handler, ct);
        Later(12, ResolveAsync);
    }

    private async Task ResolveAsync(CancellationToken ct)
    {
        await MoveAsync(new MoveOrder(_report.Id, _report.Version, Resolved)
        {
            Reason = ward.Story.One(ward.Sample.ResolvedReasons),
            Outcome = ward.Story.One(ward.Sample.Outcomes),
            Evidence = ward.Story.One(ward.Sample.Evidence),
        }, _handler, ct);
        if (ward.Story.Happens(0.5)) Later(3, RateAsync);
        else if (ward.Story.Happens(0.06)) Later(5, ContestAsync);
    }

    private Task FindNothingAsync(CancellationToken ct) =>
        MoveAsync(new MoveOrder(_report.Id, _report.Version, Unfounded)
        {
            Reason = ward.Story.One(ward.Sample.UnfoundedReasons),
            Evidence = ward.Story.One(ward.Sample.Evidence),
        }, _handler, ct);

    private async Task RepeatsAsync(Guid original, CancellationToken ct)
    {
        var wish = new MoveOrder(_report.Id, _report.Version, Duplicate) { DuplicateOf = original };
        var moved = await ward.Get<WardWrites>().RunAsync((db, token) =>
            new MoveReport(db, ward.Clock, ward.Rules, ward.Order)
                .RunAsync(wish, ward.Story.One(staff.With(OfficerRole.Intake)), token), ct);
        // The one it would repeat may have been found to repeat another meanwhile.
        if (moved.Refusal is DuplicateOfUnknown) Later(1.5, AssignAsync);
    }

    private async Task RateAsync(CancellationToken ct) =>
        _report = await ward.DoAsync((db, token) => new RateReport(db, ward.Clock)
            .RunAsync(_report.Id, ward.Story.Happens(0.85), token), ct);

    private async Task ContestAsync(CancellationToken ct)
    {
        _report = await ward.DoAsync((db, token) => new ContestReport(db, ward.Clock, ward.Rules, ward.Order)
            .RunAsync(_report.Id, ward.Story.One(ward.Sample.Contests), null, token), ct);
        Later(8, ResolveAgainAsync);
    }

    private Task ResolveAgainAsync(CancellationToken ct) =>
        MoveAsync(new MoveOrder(_report.Id, _report.Version, Resolved)
        {
            Reason = ward.Story.One(ward.Sample.ResolvedReasons),
            Outcome = ward.Sample.Outcomes[0],
            Evidence = ward.Story.One(ward.Sample.Evidence),
        }, _handler, ct);

    private async Task NoteAsync(CancellationToken ct) => await ward.DoAsync((db, token) =>
        new AddNote(db, ward.Clock).RunAsync(_report.Id, ward.Story.One(ward.Sample.Notes), _handler, token), ct);

    private async Task AskIdentityAsync(CancellationToken ct)
    {
        var asked = await ward.Get<WardWrites>().RunAsync((db, token) => new AskIdentity(db, ward.Clock).RunAsync(
            _report.Id, SealedPart.Contact, ward.Story.One(ward.Sample.IdentityReasons), _handler, token), ct);
        // Most reporters left no contact, and then there is nothing to ask for.
        if (asked.Value is { } request && ward.Story.Happens(0.5)) Later(2, token => AgreeAsync(request.Id, token));
    }

    private async Task AgreeAsync(Guid request, CancellationToken ct) => await ward.DoAsync((db, token) =>
        new DecideIdentity(db, ward.Clock)
            .RunAsync(request, agrees: true, ward.Story.One(staff.With(OfficerRole.Approver)), token), ct);

    private async Task MoveAsync(MoveOrder wish, Officer officer, CancellationToken ct) =>
        _report = await ward.DoAsync((db, token) =>
            new MoveReport(db, ward.Clock, ward.Rules, ward.Order).RunAsync(wish, officer, token), ct);

    private void Later(double mostDays, Func<CancellationToken, Task> act) =>
        ward.Story.Plan(ward.Story.AtOffice(mostDays), act);
}

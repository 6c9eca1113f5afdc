using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports.Threads;

namespace BachDang.Outreach.Ward.Reports.Moves;

/// <summary>The table knows no such move.</summary>
public sealed record MoveNotAllowed(ReportStatus From, ReportStatus To) : Refusal;

/// <summary>Somebody changed the report since it was shown.</summary>
public sealed record ChangedMeanwhile(int Version) : Refusal;

public sealed record ReasonNeeded : Refusal;

public sealed record OutcomeNeeded : Refusal;

public sealed record OutcomeUnknown(string Key) : Refusal;

public sealed record EvidenceNeeded : Refusal;

public sealed record AuthorityNeeded : Refusal;

public sealed record AuthorityUnknown(string Key) : Refusal;

/// <summary>Which report it repeats was not said.</summary>
public sealed record DuplicateOfNeeded : Refusal;

/// <summary>It can only repeat another report that still has its words and is no repetition itself.</summary>
public sealed record DuplicateOfUnknown(Guid Report) : Refusal;

public sealed record QuestionNeeded : Refusal;

/// <summary>Moves a report from one status to another at an officer's order, as <see cref="ReportMoves"/> allows.
/// </summary>
public sealed class MoveReport(WardDb db, TimeProvider clock, ReportRules rules, ArrivalOrder order)
{
    /// <summary>Characters of the shortest reason that explains anything.</summary>
    public const int ShortestReason = 10;

    public async Task<Outcome<Report>> RunAsync(MoveOrder wish, Officer officer, CancellationToken ct)
    {
        var found = await FindAsync(wish, officer, ct);
        if (found.Value is not { } step) return found.Refusal!;
        var now = clock.GetUtcNow();
        await new MakeMove(db, now, rules, order)
            .RunAsync(step.Report, step.Move, Record(step.Move, wish, officer, now), ct);
        return step.Report;
    }

    /// <summary>The message that the move would send, after the same checks; nothing is changed.</summary>
    internal async Task<Outcome<ReportMessage>> PreviewAsync(MoveOrder wish, Officer officer, CancellationToken ct)
    {
        var found = await FindAsync(wish, officer, ct);
        if (found.Value is not { } step) return found.Refusal!;
        var now = clock.GetUtcNow();
        return ReporterNews.Told(step.Report.Id, Record(step.Move, wish, officer, now).News, now);
    }

    private async Task<Outcome<Step>> FindAsync(MoveOrder wish, Officer officer, CancellationToken ct)
    {
        var taken = await db.TakeReportAsync(wish.Report, ct);
        if (taken.Value is not { } report) return taken.Refusal!;
        if (report.Version != wish.Version) return new ChangedMeanwhile(report.Version);
        if (ReportMoves.Find(report.Status, wish.To) is not { } move) return new MoveNotAllowed(report.Status, wish.To);
        if (!MoveRights.Allow(move, report, officer)) return new NotAllowed();
        return await MissingAsync(move, wish, ct) is { } missing ? missing : new Step(report, move);
    }

    private async Task<Refusal?> MissingAsync(ReportMove move, MoveOrder wish, CancellationToken ct)
    {
        if (move.Wants(MoveNeeds.Question) && string.IsNullOrWhiteSpace(wish.Question)) return new QuestionNeeded();
        if (move.Wants(MoveNeeds.Reason) && !(wish.Reason?.Trim().Length >= ShortestReason)) return new ReasonNeeded();
        if (move.Wants(MoveNeeds.Outcome) && WrongOutcome(wish.Outcome) is { } outcome) return outcome;
        if (move.Wants(MoveNeeds.Evidence) && string.IsNullOrWhiteSpace(wish.Evidence)
            && string.IsNullOrWhiteSpace(wish.WhyNoEvidence)) return new EvidenceNeeded();
        if (move.Wants(MoveNeeds.Authority) && WrongAuthority(wish.Authority) is { } authority) return authority;
        return move.Wants(MoveNeeds.DuplicateOf) ? await WrongDuplicateAsync(wish, ct) : null;
    }

    private Refusal? WrongOutcome(string? key) => string.IsNullOrWhiteSpace(key) ? new OutcomeNeeded()
        : rules.Outcomes.Contains(key) ? null : new OutcomeUnknown(key);

    private Refusal? WrongAuthority(string? key) => string.IsNullOrWhiteSpace(key) ? new AuthorityNeeded()
        : rules.Authorities.ContainsKey(key) ? null : new AuthorityUnknown(key);

    private async Task<Refusal?> WrongDuplicateAsync(MoveOrder wish, CancellationToken ct)
    {
        if (wish.DuplicateOf is not { } original) return new DuplicateOfNeeded();
        // Held, so that the two cannot be called repetitions of each other at the same moment.
        var fits = original != wish.Report
            && (await db.TakeReportAsync(original, ct)).Value is { Status: not ReportStatus.Duplicate };
        return fits ? null : new DuplicateOfUnknown(original);
    }

    // Of proofs, desks and the like only what the move asks for is kept: a page may send more.
    private MoveRecord Record(ReportMove move, MoveOrder wish, Officer officer, DateTimeOffset now)
    {
        var proof = move.Wants(MoveNeeds.Evidence);
        var record = new MoveRecord(
            move.To == ReportStatus.WaitingForReporter ? ReportActions.Asked : ReportActions.Moved,
            new News(move.ReplyKey, Values(move, wish, now)) { Officer = officer.Id })
        {
            Officer = officer.Id,
            Reason = ReportTexts.Cut(wish.Reason, Report.LongestWords),
            Evidence = proof ? ReportTexts.Cut(wish.Evidence, Report.LongestWords) : null,
            WhyNoEvidence = proof ? ReportTexts.Cut(wish.WhyNoEvidence, Report.LongestWords) : null,
            Outcome = move.Wants(MoveNeeds.Outcome) ? wish.Outcome : null,
            Authority = move.Wants(MoveNeeds.Authority) ? wish.Authority : null,
            DuplicateOf = move.Wants(MoveNeeds.DuplicateOf) ? wish.DuplicateOf : null,
        };
        return record;
    }

    private Dictionary<string, string> Values(ReportMove move, MoveOrder wish, DateTimeOffset now)
    {
        var values = new Dictionary<string, string>();
        if (move.Wants(MoveNeeds.Reason)) values["reason"] = ReportTexts.Cut(wish.Reason, Report.LongestWords)!;
        if (move.Wants(MoveNeeds.Authority)) values["authority"] = rules.Authorities[wish.Authority!];
        if (move.Wants(MoveNeeds.Question))
        {
            values["question"] = ReportTexts.Cut(wish.Question, Report.LongestWords)!;
            values["until"] = Dates.Of(rules, Waits.Until(rules, now));
        }
        return values;
    }

    private sealed record Step(Report Report, ReportMove Move);
}

using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Reports;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Supervision;

/// <summary>A few words must say what.</summary>
public sealed record RecommendationTextNeeded : Refusal;

/// <summary>The day lies before tomorrow or more than a year ahead.</summary>
public sealed record AnswerDayUnusable : Refusal;

/// <summary>The Fatherland Front recommends something, to be answered by a day.</summary>
public sealed class Recommend(WardDb db, TimeProvider clock)
{
    private const int Shortest = 10;

    /// <param name="text">What is recommended.</param>
    /// <param name="answerBy">The last day for the answer.</param>
    /// <param name="report">The report it is about; null for none.</param>
    /// <param name="today">The ward's day.</param>
    public async Task<Outcome<Recommendation>> RunAsync(
        string text, DateOnly answerBy, Guid? report, DateOnly today, Officer officer, CancellationToken ct)
    {
        if (!officer.Is(OfficerRole.FatherlandFront)) return new NotAllowed();
        text = text.Trim();
        if (text.Length is < Shortest or > Recommendation.LongestText) return new RecommendationTextNeeded();
        if (answerBy <= today || answerBy > today.AddYears(1)) return new AnswerDayUnusable();
        if (report is { } id && !await db.Reports.AnyAsync(r => r.Id == id && r.ErasedAt == null, ct))
            return new ReportUnknown();
        var now = clock.GetUtcNow();
        var recommendation = new Recommendation
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Officer = officer.Id,
            Text = text,
            AnswerBy = answerBy,
            ReportId = report,
        };
        db.Recommendations.Add(recommendation);
        await AuditTrail.AddAsync(
            db, now, new AuditNote(SupervisionActions.Recommended, recommendation.Id, officer.Id, ""), ct);
        return recommendation;
    }
}

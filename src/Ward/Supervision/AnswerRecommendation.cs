using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Supervision;

/// <summary>There is none, or it was answered meanwhile.</summary>
public sealed record RecommendationSettled : Refusal;

/// <summary>The ward answers a recommendation, once; by handlers and approvers.</summary>
public sealed class AnswerRecommendation(WardDb db, TimeProvider clock)
{
    private const int Shortest = 10;

    public async Task<Outcome<Recommendation>> RunAsync(Guid id, string text, Officer officer, CancellationToken ct)
    {
        if (!officer.Is(OfficerRole.Handler) && !officer.Is(OfficerRole.Approver)) return new NotAllowed();
        text = text.Trim();
        if (text.Length is < Shortest or > Recommendation.LongestText) return new RecommendationTextNeeded();
        var sql = $$"""SELECT * FROM "Recommendations" WHERE "Id" = {0}{{db.ForUpdate}}""";
        var row = await db.Recommendations.FromSqlRaw(sql, id).AsTracking().SingleOrDefaultAsync(ct);
        if (row is null or { AnsweredAt: not null }) return new RecommendationSettled();
        var now = clock.GetUtcNow();
        (row.Answer, row.AnsweredAt, row.AnsweredBy) = (text, now, officer.Id);
        await AuditTrail.AddAsync(db, now, new AuditNote(SupervisionActions.Answered, id, officer.Id, ""), ct);
        return row;
    }
}

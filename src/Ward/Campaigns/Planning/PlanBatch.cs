using BachDang.Outreach.Ward.Data;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>Gives the next residents of a campaign's audience their rows, inside the database. The place it has come
/// to is committed with the rows, and no talk can have two rows of one campaign, so it may be repeated after any
/// crash.</summary>
internal sealed class PlanBatch(WardDb db, TimeProvider clock, ArrivalOrder order, CampaignRules rules)
{
    /// <summary>Small enough that replies need not wait for long behind it.</summary>
    public const int Size = 2_000;

    /// <returns>How many rows were made; null when the audience has been gone through.</returns>
    public async Task<int?> RunAsync(Guid campaignId, int size, CancellationToken ct)
    {
        var campaign = await db.LockCampaignAsync(campaignId, ct);
        if (campaign is not { Status: CampaignStatus.Sending, PlannedAt: null }) return null;
        if (campaign.PlannedUpTo is null) await db.LearnAsync(ct);
        var from = campaign.PlannedUpTo ?? Guid.Empty;
        var upTo = await EndOfBatchAsync(from, size, ct);
        var made = await InsertAsync(campaign, from, upTo, ct);
        if (upTo is null)
        {
            campaign.PlannedAt = clock.GetUtcNow();
            await db.LearnAsync(ct);
        }
        else campaign.PlannedUpTo = upTo;
        return made;
    }

    // The last talk of the batch; null when it is the last batch. Whoever ever subscribed is counted here, in the order
    // of the key and without a look at anything else: the database then reads these rows alone and not all behind
    // them.
    private async Task<Guid?> EndOfBatchAsync(Guid from, int size, CancellationToken ct)
    {
        const string sql = """
            SELECT s."ConversationId" AS "Value" FROM "Subscriptions" AS s WHERE s."ConversationId" > {0}
            GROUP BY s."ConversationId" ORDER BY s."ConversationId" LIMIT 1 OFFSET {1}
            """;
        var end = await db.Database.SqlQueryRaw<Guid>(sql, from, size - 1).ToListAsync(ct);
        return end.Count == 0 ? null : end[0];
    }

    private Task<int> InsertAsync(Campaign campaign, Guid from, Guid? upTo, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var audience = new AudienceSql(campaign);
        // Said of each table, for a database does not conclude it of the others.
        string Range(string column) => $"{column} > {audience.Value(from)}"
            + (upTo is { } end ? $" AND {column} <= {audience.Value(end)}" : "");
        var talks = audience.Talks($"{Range("s.\"ConversationId\"")} AND {Range("c.\"Id\"")}");
        // A correction is owed to everybody who got the wrong text.
        var over = campaign.Corrects is not null ? "1 = 0"
            : $"{audience.Recent(db, "t.\"Id\"", now - CampaignRules.Week)} >= {audience.Value(rules.MostPerWeek)}";
        var (time, id) = (audience.Value(db.Stored(now)), audience.Value(campaign.Id));
        var sql = $"""
            WITH r AS MATERIALIZED (SELECT t."Id", t."Channel", ({over}) AS "Over" FROM ({talks}) AS t)
            INSERT INTO "OutboundMessages" ("Id", "ConversationId", "Channel", "Kind", "Order", "CampaignId",
              "CreatedAt", "NotBefore", "Attempts", "Uncertain", "Status", "Reason", "SettledAt")
            SELECT {db.NewId(now)}, r."Id", r."Channel", 2,
              {audience.Value(order.Next())} + ROW_NUMBER() OVER (ORDER BY r."Id"), {id}, {time}, {time}, 0, 0,
              CASE WHEN r."Over" THEN 5 ELSE 0 END,
              CASE WHEN r."Over" THEN '{CampaignReasons.OverCap}' ELSE NULL END,
              CASE WHEN r."Over" THEN {time} ELSE NULL END
            FROM r
            WHERE 1 = 1
            ON CONFLICT DO NOTHING
            """;
        return db.Database.ExecuteSqlRawAsync(sql, audience.Values, ct);
    }
}

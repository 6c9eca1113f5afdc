using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Subscriptions;

namespace BachDang.Outreach.Ward.Campaigns.Planning;

/// <summary>The audience as a query by hand: it is counted and expanded inside the database, never brought here. Only
/// placeholders of values stand in its text.</summary>
internal sealed class AudienceSql
{
    private readonly List<object> _values = [];
    private readonly List<string> _asks =
    [
        "s.\"OptedOutAt\" IS NULL", "c.\"BlockedAt\" IS NULL", "c.\"EraseAt\" IS NULL",
    ];

    /// <param name="campaign">Whose audience.</param>
    public AudienceSql(Campaign campaign)
        : this(CampaignAudience.FromJson(campaign.Audience), campaign.Organization, campaign.Corrects)
    {
    }

    /// <param name="audience">Whom it is meant for.</param>
    /// <param name="organization">Who speaks; null for the ward.</param>
    /// <param name="corrects">The campaign whose recipients alone are meant; null for none.</param>
    public AudienceSql(CampaignAudience audience, string? organization, Guid? corrects)
    {
        if (corrects is { } wrong)
        {
            // Who may have got the wrong text gets the right one, whatever is chosen now, unless no news is wanted:
            // also where a try ended without an answer that can be trusted. What is refused is refused at once.
            _asks.Add($"""
                EXISTS (SELECT 1 FROM "OutboundMessages" AS w WHERE w."CampaignId" = {Value(wrong)}
                  AND w."ConversationId" = c."Id" AND (w."Status" IN (1, 2) OR w."Uncertain" > 0
                    OR (w."Status" IN (0, 5) AND w."Attempts" > 0) OR (w."Status" = 4 AND w."Attempts" > 1)))
                """);
            return;
        }
        In("s.\"Organization\"", audience.Organizations.Count > 0 ? audience.Organizations
            : [organization ?? Subscription.OfWard]);
        In("s.\"Topic\"", audience.Topics);
        In("s.\"ResidentialGroup\"", audience.Groups);
        In("c.\"Channel\"", audience.Channels);
    }

    public IReadOnlyList<object> Values => _values;

    /// <summary>Talks of the audience with their channels, each once.</summary>
    /// <param name="more">A further condition, made with <see cref="Value"/>; null for none.</param>
    public string Talks(string? more = null) => $"""
        SELECT DISTINCT c."Id", c."Channel" FROM "Subscriptions" AS s
        JOIN "Conversations" AS c ON c."Id" = s."ConversationId"
        WHERE {string.Join(" AND ", more is null ? _asks : _asks.Append(more))}
        """;

    /// <summary>The placeholder of a value.</summary>
    public string Value(object value)
    {
        _values.Add(value);
        return $"{{{_values.Count - 1}}}";
    }

    /// <summary>Messages of campaigns a talk got or is to get since a time. "+ 0" hides two columns from an index over
    /// them, which a database without statistics takes for the better one and walks through for every talk.</summary>
    /// <param name="db">The ward's rows.</param>
    /// <param name="talk">The column of the talk.</param>
    /// <param name="since">From when on.</param>
    public string Recent(WardDb db, string talk, DateTimeOffset since) => $"""
        (SELECT COUNT(*) FROM "OutboundMessages" AS p WHERE p."ConversationId" = {talk} AND p."Kind" + 0 = 2
          AND p."Status" + 0 IN (0, 1, 2) AND p."CreatedAt" > {Value(db.Stored(since))}
          AND COALESCE(p."Reason", '') <> '{CampaignReasons.Edited}')
        """;

    private void In(string column, IReadOnlyList<string> values)
    {
        if (values.Count > 0) _asks.Add($"{column} IN ({string.Join(", ", values.Select(Value))})");
    }
}

using System.Globalization;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Identity;
using Microsoft.Data.Sqlite;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>Puts subscribers and a campaign on its way into an installation that does not run, and reads what became of
/// them.</summary>
internal sealed class CampaignSetup(string folder)
{
    public const long FirstChat = 50_000;

    private string Source => $"Data Source={Path.Combine(folder, "data", "ward.db")};Pooling=False";

    /// <summary>A content folder that knows no quiet hours, so that the test may run at night.</summary>
    public string ContentWithoutQuiet()
    {
        var from = Path.Combine(Path.GetDirectoryName(Program.Path)!, "content");
        var to = Path.Combine(folder, "content");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var ward = Path.Combine(to, "ward.yml");
        File.WriteAllText(ward, File.ReadAllText(ward)
            .Replace("quietFromHour: 21", "quietFromHour: 7", StringComparison.Ordinal));
        return to;
    }

    public void Begin(int subscribers)
    {
        var keys = AddressKeys.Open(Path.Combine(folder, "keys"));
        using var connection = new SqliteConnection(Source);
        connection.Open();
        using var transaction = connection.BeginTransaction();
        for (var i = 0; i < subscribers; i++)
        {
            var chat = (FirstChat + i).ToString(CultureInfo.InvariantCulture);
            var (id, now) = (Guid.CreateVersion7(), TimeProvider.System.GetUtcNow().Ticks);
            Run(connection, """
                INSERT INTO "Conversations" ("Id", "Channel", "AddressHash", "AddressSealed", "CreatedAt",
                  "LastInboundAt", "LastNumber", "WelcomedAt") 
                VALUES ($id, 'telegram', $hash, $sealed, $now, $now, 0, $now)
                """, ("$id", id), ("$hash", keys.Hash("telegram", chat)), ("$sealed", keys.SealText(chat)),
                ("$now", now));
            Run(connection, """
                INSERT INTO "Subscriptions" ("ConversationId", "Topic", "Organization", "ResidentialGroup",
                  "ConsentVersion", "ConsentAt", "OptOutCause") VALUES ($id, 'hang-gia', '', '', 'v1', $now, 0)
                """, ("$id", id), ("$now", now));
        }
        Run(connection, """
            INSERT INTO "Campaigns" ("Id", "Title", "Content", "Audience", "Author", "CreatedAt", "ChangedAt", "Status",
              "Version", "StartedAt", "WatchedFrom", "PauseCause", "Repeat")
            VALUES ($id, 'Tin', $content, $audience, $id, $now, $now, 4, 1, $now, $now, 0, 0)
            """, ("$id", Guid.CreateVersion7()), ("$content", new CampaignContent("Bà con xem kỹ tem.").ToJson()),
            ("$audience", CampaignAudience.Everybody.ToJson()), ("$now", TimeProvider.System.GetUtcNow().Ticks));
        transaction.Commit();
    }

    /// <summary>How many rows of the campaign fulfil a condition.</summary>
    public long Count(string condition) => Ask($"""SELECT count(*) FROM "OutboundMessages" WHERE {condition}""");

    public long Ask(string sql)
    {
        using var connection = new SqliteConnection(Source);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }

    public void Run(string sql)
    {
        using var connection = new SqliteConnection(Source);
        connection.Open();
        Run(connection, sql);
    }

    private static void Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        command.ExecuteNonQuery();
    }
}

using BachDang.Outreach.Knowledge.Search;
using BachDang.Outreach.Knowledge.Text;
using Microsoft.Data.Sqlite;

namespace BachDang.Outreach.Benchmarks.Search;

/// <summary>
/// SQLite's full-text search over the same passages, given every advantage: in memory, marks removed by its tokenizer,
/// đ folded by us on both sides, words joined by OR, ranked by its BM25.
/// </summary>
internal sealed class FtsIndex : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");
    private readonly SqliteCommand search;

    public FtsIndex(IReadOnlyList<Passage> passages)
    {
        connection.Open();
        Execute("CREATE VIRTUAL TABLE passages USING fts5(text, tokenize = 'unicode61 remove_diacritics 2')");
        using (var transaction = connection.BeginTransaction())
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = "INSERT INTO passages(rowid, text) VALUES ($id, $text)";
            var id = insert.Parameters.Add("$id", SqliteType.Integer);
            var text = insert.Parameters.Add("$text", SqliteType.Text);
            for (var i = 0; i < passages.Count; i++)
            {
                id.Value = i;
                text.Value = VietnameseText.Fold(string.Join(' ', passages[i].Fields.Select(f => f.Text)));
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        search = connection.CreateCommand();
        search.CommandText = "SELECT rowid FROM passages WHERE passages MATCH $q ORDER BY rank LIMIT 10";
        search.Parameters.Add("$q", SqliteType.Text);
    }

    public List<int> Search(string question)
    {
        var words = Tokenizer.Tokenize(question).Where(t => t.IsWord).Select(t => $"\"{t.Folded}\"");
        search.Parameters[0].Value = string.Join(" OR ", words);
        var found = new List<int>();
        using var rows = search.ExecuteReader();
        while (rows.Read()) found.Add(rows.GetInt32(0));
        return found;
    }

    public void Dispose()
    {
        search.Dispose();
        connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

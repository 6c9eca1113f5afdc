using System.Globalization;
using System.Text;
using BachDang.Outreach.Knowledge.Text;
using Microsoft.Data.Sqlite;

namespace BachDang.Outreach.Tests.Support;

/// <summary>What a data folder holds: the raw bytes of its database files and every cell of every
/// table.</summary>
internal static class StoredBytes
{
    public static IReadOnlyList<byte[]> OfFiles(string folder) =>
        [.. Directory.EnumerateFiles(folder, "ward.db*").Select(ReadShared)];

    /// <summary>All cells of all tables as text; bytes as Latin-1, so that any text in them can be found.</summary>
    public static IReadOnlyList<string> OfTables(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "ward.db")};Pooling=False");
        connection.Open();
        var tables = Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").ToList();
        return [.. tables.SelectMany(table => Rows(connection, $"SELECT * FROM \"{table}\""))];
    }

    /// <summary>How a text could lie in bytes: encodings, escapes, without marks, in small letters.</summary>
    public static IEnumerable<byte[]> SpellingsOf(string secret)
    {
        foreach (var text in new[] { secret, VietnameseText.Fold(secret), secret.ToLowerInvariant(),
            secret.ToUpperInvariant(), secret.Normalize(NormalizationForm.FormD) }.Distinct())
        {
            var utf8 = Encoding.UTF8.GetBytes(text);
            yield return utf8;
            yield return Encoding.Unicode.GetBytes(text);
            yield return Encoding.BigEndianUnicode.GetBytes(text);
            yield return Encoding.ASCII.GetBytes(Escaped(text));
            yield return Encoding.ASCII.GetBytes(Convert.ToHexString(utf8));
            yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(utf8));
            yield return Encoding.ASCII.GetBytes(Uri.EscapeDataString(text));
            for (var shift = 0; shift < 3; shift++) yield return Encoding.ASCII.GetBytes(Base64Inside(utf8, shift));
        }
    }

    private static byte[] ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }

    private static IEnumerable<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        while (reader.Read())
            for (var i = 0; i < reader.FieldCount; i++)
                yield return reader.GetValue(i) is byte[] bytes
                    ? Encoding.Latin1.GetString(bytes)
                    : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture) ?? "";
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c < 0x80 ? c.ToString() : $"\\u{(int)c:X4}"));

    /// <summary>The middle of a base64 text that does not depend on what stands around the secret.</summary>
    private static string Base64Inside(byte[] bytes, int shift)
    {
        var whole = Convert.ToBase64String([.. new byte[shift], .. bytes]).TrimEnd('=');
        var from = shift == 0 ? 0 : shift + 1;
        return whole[from..(whole.Length - ((bytes.Length + shift) % 3 == 0 ? 0 : 1))];
    }
}

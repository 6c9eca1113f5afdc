using System.Text.Json;

namespace BachDang.Outreach.Knowledge.Search;

/// <summary>A line of a corpus or query file that cannot be used; the message names file and line.</summary>
public sealed class RetrievalFileException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Reads the JSON-lines files of a retrieval run.</summary>
internal static class RetrievalFiles
{
    public static List<(string Id, string Title, string Text)> ReadCorpus(string path) =>
        Read(path, (row, where) => (Required(row, "id", where), Optional(row, "title", where),
            Required(row, "text", where)), r => r.Item1);

    public static List<(string Id, string Text)> ReadQueries(string path) =>
        Read(path, (row, where) => (Required(row, "id", where), Required(row, "text", where)), r => r.Item1);

    private static List<T> Read<T>(string path, Func<JsonElement, string, T> parse, Func<T, string> id)
    {
        var rows = new List<T>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            var where = $"{path}, line {number}";
            try
            {
                using var document = JsonDocument.Parse(line);
                if (document.RootElement.ValueKind != JsonValueKind.Object)
                    throw new RetrievalFileException($"{where}: a JSON object is needed.");
                var row = parse(document.RootElement, where);
                if (!ids.Add(id(row))) throw new RetrievalFileException($"{where}: the id '{id(row)}' occurs twice.");
                rows.Add(row);
            }
            catch (JsonException e)
            {
                throw new RetrievalFileException($"{where}: not valid JSON ({e.Message})", e);
            }
        }

        return rows;
    }

    private static IEnumerable<string> Lines(string path)
    {
        try
        {
            return File.ReadLines(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new RetrievalFileException($"{path}: cannot be read ({e.Message})", e);
        }
    }

    private static string Required(JsonElement row, string name, string where) =>
        row.TryGetProperty(name, out var value)
            ? AsText(value, name, where)
            : throw new RetrievalFileException($"{where}: the field '{name}' is missing.");

    private static string Optional(JsonElement row, string name, string where) =>
        row.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
            ? AsText(value, name, where)
            : "";

    private static string AsText(JsonElement value, string name, string where)
    {
        if (value.ValueKind == JsonValueKind.Number) return value.GetRawText();
        if (value.ValueKind != JsonValueKind.String)
            throw new RetrievalFileException($"{where}: the field '{name}' must be a string.");
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate written as an escape. Keep the rest: cleaning would drop it anyway.
            return LoneSurrogates.Unescape(value.GetRawText());
        }
    }
}

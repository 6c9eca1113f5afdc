using System.Text.Json;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Benchmarks.Search;

internal sealed record JudgedQuery(string Text, HashSet<string> Relevant);

/// <summary>A retrieval set: corpus.jsonl {id, title, text} and queries*.jsonl {id, text, relevant}.</summary>
internal sealed record Dataset(
    string Name, IReadOnlyList<Passage> Passages, IReadOnlyList<(string Variant, List<JudgedQuery> Queries)> Variants)
{
    public static Dataset Read(string folder)
    {
        var passages = Rows(Path.Combine(folder, "corpus.jsonl")).Select(row => new Passage(
            row.GetProperty("id").ToString(),
            [
                new PassageField(FieldKind.Title, Text(row, "title")),
                new PassageField(FieldKind.Body, Text(row, "text")),
            ])).ToList();
        var variants = Directory.GetFiles(folder, "queries*.jsonl").Order(StringComparer.Ordinal)
            .Select(file => (Path.GetFileNameWithoutExtension(file), Rows(file).Select(Judge).ToList()));
        return new Dataset(Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)), passages, [.. variants]);
    }

    private static JudgedQuery Judge(JsonElement row) => new(
        Text(row, "text"),
        row.GetProperty("relevant").EnumerateArray().Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal));

    private static string Text(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";

    private static IEnumerable<JsonElement> Rows(string file) =>
        File.ReadLines(file).Where(line => !string.IsNullOrWhiteSpace(line))
            .Select(line => JsonDocument.Parse(line).RootElement);
}

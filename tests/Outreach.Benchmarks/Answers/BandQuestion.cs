using System.Text.Json;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Evaluation.Golden;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Benchmarks.Answers;

/// <summary>One question with its measures and what is known to answer it.</summary>
/// <param name="Group">The same for all spellings of one question, so that none helps to judge another.</param>
/// <param name="IsOurs">Some article answers it.</param>
/// <param name="FirstIsRight">The first article found answers it.</param>
/// <param name="IsKnown">One of the first three does.</param>
internal sealed record BandQuestion(
    string Text, string Group, double[] Row, bool IsOurs, bool FirstIsRight, bool IsKnown)
{
    private const int Offered = 3;

    /// <summary>Every golden question that reaches the decision, as written and without marks.</summary>
    public static async Task<List<BandQuestion>> OfGoldenAsync(KnowledgeBase knowledge, string folder)
    {
        var questions = new List<BandQuestion>();
        foreach (var set in GoldenFolder.Read(folder).Sets)
        {
            if (set.Kind is not (GoldenKind.Answerable or GoldenKind.Refuse)) continue;
            foreach (var (expected, text) in set.Questions)
            {
                string[] right = [.. expected.Split('|').Where(knowledge.Content.Articles.ContainsKey)];
                string[] spellings = set.Spelling == "marked" ? [text, VietnameseText.Fold(text)] : [text];
                foreach (var spelling in spellings)
                    if (await ReadAsync(knowledge, spelling, right) is { } question) questions.Add(question);
            }
        }
        return questions;
    }

    /// <summary>Questions of a file of lines <c>{"text": …, "accept": [article ids]}</c>.</summary>
    public static async Task<List<BandQuestion>> OfFileAsync(KnowledgeBase knowledge, string path)
    {
        var questions = new List<BandQuestion>();
        foreach (var line in File.ReadLines(path))
        {
            var row = JsonDocument.Parse(line).RootElement;
            string[] right = row.TryGetProperty("accept", out var ids)
                ? [.. ids.EnumerateArray().Select(id => id.GetString()!)] : [];
            if (await ReadAsync(knowledge, row.GetProperty("text").GetString()!, right) is { } question)
                questions.Add(question);
        }
        return questions;
    }

    private static async Task<BandQuestion?> ReadAsync(KnowledgeBase knowledge, string text, string[] right)
    {
        var context = await knowledge.EvidenceAsync(text, CancellationToken.None);
        if (context.Answer is not null || context.Evidence.Candidates.Count == 0) return null;
        var row = new double[Features.Count];
        Features.Of(context).CopyTo(row);
        var found = context.Evidence.Candidates.Take(Offered).Select(c => c.Card.Article.Id).ToList();
        return new BandQuestion(
            text, VietnameseText.Fold(text), row,
            right.Length > 0, right.Contains(found[0]), found.Exists(right.Contains));
    }
}

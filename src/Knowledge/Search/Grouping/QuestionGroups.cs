using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Grouping;

/// <summary>A question to be put with its like.</summary>
/// <param name="Key">The caller's name of it.</param>
/// <param name="Text">The question, masked.</param>
public sealed record GroupedQuestion(Guid Key, string Text);

/// <summary>Questions that ask the same, more or less.</summary>
/// <param name="Title">The one most like the others.</param>
/// <param name="Questions">All of them, in the order given.</param>
public sealed record QuestionGroup(string Title, IReadOnlyList<GroupedQuestion> Questions)
{
    /// <summary>The different ways it was put, whatever the marks and the case.</summary>
    public IReadOnlyList<string> Phrasings { get; } =
        [.. Questions.Select(q => q.Text.Trim()).DistinctBy(VietnameseText.Fold)];
}

/// <summary>Groups questions by likeness with the search engine itself: what is found for a question and is near enough
/// to it belongs to it. For some hundreds of questions; the work grows with their number.</summary>
public static class QuestionGroups
{
    /// <summary>The most questions looked at.</summary>
    public const int Most = 500;

    private const int MostLike = 30;
    private const double Near = 0.55;
    private static readonly SearchSettings Settings = new() { Measured = MostLike };

    /// <summary>The groups, the largest first.</summary>
    public static IReadOnlyList<QuestionGroup> Of(IReadOnlyList<GroupedQuestion> questions)
    {
        // The same words asked by many are one text to the engine.
        var texts = questions.Take(Most).GroupBy(q => VietnameseText.Fold(q.Text.Trim())).ToList();
        var index = SearchIndex.Build(
            [.. texts.Select(text => new Passage(text.Key, [new(FieldKind.Title, text.First().Text)]))], Settings);
        var place = texts.Index().ToDictionary(text => text.Item.Key, text => text.Index, StringComparer.Ordinal);
        var groupOf = new int[texts.Count];
        Array.Fill(groupOf, -1);
        var groups = new List<List<int>>();
        // Who was asked most often leads; the rest gather around.
        foreach (var leader in Enumerable.Range(0, texts.Count).OrderByDescending(i => texts[i].Count()))
        {
            if (groupOf[leader] >= 0) continue;
            var members = new List<int> { leader };
            groupOf[leader] = groups.Count;
            foreach (var hit in index.Search(texts[leader].First().Text, MostLike).Hits)
            {
                var other = place[hit.Id];
                if (groupOf[other] >= 0 || hit.Similarity < Near) continue;
                groupOf[other] = groups.Count;
                members.Add(other);
            }
            groups.Add(members);
        }
        return
        [
            .. groups.Select(members => new QuestionGroup(texts[members[0]].First().Text.Trim(),
                    [.. members.SelectMany(member => texts[member])]))
                .OrderByDescending(group => group.Questions.Count),
        ];
    }
}

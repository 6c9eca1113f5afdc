namespace BachDang.Outreach.Knowledge.Answering.Words;

/// <summary>The words of a text, without order.</summary>
internal sealed class WordSet(IEnumerable<Word> words)
{
    private readonly HashSet<string> _texts = words.Select(word => word.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>How much of other words is in here, 0 to 1; nothing is wholly in everything.</summary>
    public double ShareOf(IReadOnlyList<string> others) =>
        others.Count == 0 ? 1 : (double)others.Count(_texts.Contains) / others.Count;
}

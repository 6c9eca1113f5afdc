using BachDang.Outreach.Knowledge.Search.Ranking;

namespace BachDang.Outreach.Knowledge.Search;

/// <summary>
/// Finds passages for a question. Immutable and in memory: when the content changes, build another and swap it whole.
/// Safe for any number of threads.
/// </summary>
internal sealed class SearchIndex
{
    /// <summary>Of a longer question only this many UTF-16 units are looked at.</summary>
    public const int MaxQuestionLength = 8192;

    private readonly IndexParts parts;
    private SearchSession? spare;

    private SearchIndex(IndexParts parts) => this.parts = parts;

    /// <summary>How many passages it holds.</summary>
    public int Count => parts.Ids.Length;

    /// <summary>Indexes the passages. Any text is taken; two passages must not have the same id.</summary>
    /// <exception cref="ArgumentException">An id occurs twice; the message names it.</exception>
    public static SearchIndex Build(IReadOnlyList<Passage> passages, SearchSettings settings)
    {
        var ids = new HashSet<string>(passages.Count, StringComparer.Ordinal);
        foreach (var passage in passages)
            if (!ids.Add(passage.Id))
                throw new ArgumentException($"Two passages have the id '{passage.Id}'.", nameof(passages));
        return new SearchIndex(IndexParts.Build(passages, settings));
    }

    /// <summary>
    /// The best passages for a question, best first, at most <paramref name="take"/>. Any text is taken; one without a
    /// known word finds nothing.
    /// </summary>
    public SearchResult Search(string query, int take)
    {
        var session = Interlocked.Exchange(ref spare, null) ?? new SearchSession(parts);
        var result = session.Search(Bounded(query), take);
        spare = session;
        return result;
    }

    /// <summary>Why a passage was found: each word, pair and code of the question it holds, with its contribution.
    /// </summary>
    /// <returns>Null when no passage has this id.</returns>
    public Explanation? Explain(string query, string id)
    {
        var ordinal = Array.IndexOf(parts.Ids, id);
        return ordinal < 0 ? null : Explainer.Explain(parts, Bounded(query), ordinal);
    }

    private static string Bounded(string query) =>
        query.Length <= MaxQuestionLength ? query : query[..MaxQuestionLength];
}

using System.Globalization;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Evaluation.Checking;

/// <summary>
/// Holds an answer against its article and the entries of laws.yml it names, whoever worded it. Works from the content,
/// not from the code that writes answers.
/// </summary>
internal sealed class AnswerCheck(ContentSet content, DateOnly today)
{
    /// <summary>Numbers, dates and codes of the answer that stand neither in its article nor in its laws.</summary>
    public IReadOnlyList<Fact> Unsupported(Answer answer)
    {
        if (answer.ArticleId is null || !content.Articles.TryGetValue(answer.ArticleId, out var article)) return [];
        var known = Evidence(article, answer).SelectMany(FactReader.Read).ToList();
        var exact = known.Select(fact => (fact.Value, fact.Unit)).ToHashSet();
        var values = known.Select(fact => fact.Value).ToHashSet(StringComparer.Ordinal);
        return [.. FactReader.Read(answer.Text)
            .Where(fact => !exact.Contains((fact.Value, fact.Unit)))
            .Where(fact => fact.Unit.Length > 0 || !values.Contains(fact.Value))];
    }

    /// <summary>
    /// At least one document in force, none out of force, all of them the article's own and written in the answer.
    /// </summary>
    public bool ShowsSourceInForce(Answer answer)
    {
        if (answer.ArticleId is null || !content.Articles.TryGetValue(answer.ArticleId, out var article)) return false;
        var own = article.Sources.Select(source => content.Laws[source.Law]).ToList();
        var shown = answer.Sources.Select(source => own.Find(law => law.Cite == source.Document)).ToList();
        return shown.Count > 0
            && shown.TrueForAll(law => law is not null && !IsOut(law) && answer.Lead.Contains(law.Cite))
            && shown.Exists(law => law!.Status == LawStatus.InForce);
    }

    private bool IsOut(Law law) => law.Status is LawStatus.Expired or LawStatus.Suspended
        || law.Since > today || law.Until <= today;

    private IEnumerable<string> Evidence(Article article, Answer answer)
    {
        yield return article.Title;
        yield return article.Lead;
        foreach (var section in article.Sections) yield return section.Text;
        if (answer.AssumedTopic is { } topic) yield return topic.Title;
        foreach (var source in article.Sources)
        {
            var law = content.Laws[source.Law];
            yield return $"{law.Code}\n{law.Cite}\n{law.Name}\n{source.Article}";
            if (law.Since is { } since) yield return since.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            foreach (var old in content.ReplacedBy(law.Code)) yield return old.Code;
        }
        foreach (var id in article.Desks)
            if (content.Ward.Desks.TryGetValue(id, out var desk))
                yield return string.Join('\n', Said(desk));
        foreach (var key in PhonePlaces.In(article))
            if (content.Ward.ApprovedPhone(key) is { } number) yield return number;
    }

    private static IEnumerable<string?> Said(Desk desk) =>
        desk.Approved ? [desk.Name, desk.What, desk.Phone, desk.Address, desk.Hours] : [desk.Name, desk.What];
}

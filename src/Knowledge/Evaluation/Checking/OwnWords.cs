using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Evaluation.Checking;

/// <summary>
/// Whether an answer is made of nothing but the replies, its own article, and what the ward and the laws are called:
/// strikes all of these out and looks at what is left.
/// </summary>
internal sealed partial class OwnWords
{
    private const int LeastLetters = 2;
    private readonly ContentSet _content;
    private readonly List<string> _everywhere;

    public OwnWords(ContentSet content)
    {
        _content = content;
        var ward = content.Ward;
        _everywhere =
        [
            .. content.Replies.Keys.SelectMany(key => Pieces(content.Replies[key])),
            ward.Name, ward.Service, ward.HandOffWorkingDays.ToString(CultureInfo.InvariantCulture),
            .. ward.Emergency.Values.Concat(ward.Hotlines.Values).Select(line => line.Number),
            .. ward.Desks.Values.SelectMany(d => new[] { d.Name, d.What, d.Phone, d.Address, d.Hours })
                .OfType<string>(),
        ];
    }

    /// <summary>The first run of letters or digits that is nobody's own; empty when there is none.</summary>
    public string ForeignTo(Answer answer)
    {
        var rest = new StringBuilder(answer.Text);
        foreach (var piece in _everywhere.Concat(OwnOf(answer)).Distinct().OrderByDescending(piece => piece.Length))
            rest.Replace(piece, "\n");
        return Word().Match(rest.ToString()).Value;
    }

    private IEnumerable<string> OwnOf(Answer answer)
    {
        foreach (var choice in answer.Choices) yield return choice.Title;
        if (answer.AssumedTopic is { } topic) yield return topic.Title;
        if (answer.ArticleId is null || !_content.Articles.TryGetValue(answer.ArticleId, out var article)) yield break;
        yield return article.Title;
        foreach (var piece in Pieces(article.Lead)) yield return piece;
        foreach (var section in article.Sections)
        {
            yield return section.Heading;
            foreach (var piece in Pieces(section.Text)) yield return piece;
        }
        foreach (var source in article.Sources)
        {
            var law = _content.Laws[source.Law];
            yield return law.Cite;
            if (source.Article is { } cited) yield return cited;
            if (law.Since is { } since) yield return since.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            foreach (var old in _content.ReplacedBy(law.Code)) yield return old.Code;
        }
    }

    private static IEnumerable<string> Pieces(string text) => Cut().Split(text)
        .Select(piece => piece.Trim())
        .Where(piece => piece.Length >= LeastLetters);

    // Lines, and what stands between places that are filled.
    [GeneratedRegex(@"\{[^}]*\}|\n")]
    private static partial Regex Cut();

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}

using BachDang.Outreach.Knowledge.Answering.Masks;
using BachDang.Outreach.Knowledge.Answering.Talking;
using BachDang.Outreach.Knowledge.Answering.Talking.Several;
using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Knowledge.Answering.Deciding;

/// <summary>One content set made ready for answering: searched, matched and masked with. Immutable.</summary>
internal sealed class AnswerShelf
{
    /// <summary>
    /// Found by random search on the golden questions, with and without marks, and 357 questions beside them: the right
    /// article first 96.1 %, among three 99.2 %; with the general defaults and these articles less (docs/adr/0011).
    /// Questions people asked weigh as much as the title; the long body little.
    /// </summary>
    public static readonly SearchSettings Settings = new()
    {
        Saturation = 2.1f,
        LengthNormalisation = 0.4f,
        TitleWeight = 1.9f,
        QuestionWeight = 1.65f,
        KeywordsWeight = 1.3f,
        BodyWeight = 0.6f,
        PairWeight = 0.62f,
        MarkedWeight = 0.44f,
        AskingWeight = 0.33f,
        WindowWeight = 0.59f,
        TrigramWeight = 0.07f,
        Measured = 16,
    };

    /// <summary>The share of an article's questions that makes an ask one of its matters.</summary>
    private const double GoodShare = 0.3;

    private readonly Dictionary<string, ArticleCard> _cards;
    private readonly Dictionary<string, NotThis> _lookAlikes;

    public AnswerShelf(ContentSet content)
    {
        Content = content;
        Words = new WordReader(content.Words);
        Phrases = new PhraseBook(Words);
        Routes = new RouteMatcher(content.Routes, content.Words.Fillers, Phrases);
        Asks = new AskMatcher(content.Routes, Phrases);
        Talk = new TalkWords(
            content.Routes.Continues, content.Routes.Openings, content.Words.Fillers, Phrases);
        Dialogs = new DialogMatcher(content.Dialogs, content.Words.Fillers, Phrases);
        Cutter = new QuestionCutter(content.Routes.Openings, Asks, Phrases);
        Openings = new Openings(content.Routes.Openings, content.Words.Fillers, Phrases);
        Mask = new PersonalDataMask(content);
        Index = SearchIndex.Build(Passages.Of(MarkedPhrasings.Restore(content, Words), Words), Settings);
        _cards = content.Articles.Values.ToDictionary(a => a.Id, CardOf, StringComparer.Ordinal);
        _lookAlikes = Passages.LookAlikes(content);
    }

    public ContentSet Content { get; }
    public WordReader Words { get; }
    public PhraseBook Phrases { get; }
    public RouteMatcher Routes { get; }
    public AskMatcher Asks { get; }
    public TalkWords Talk { get; }
    public DialogMatcher Dialogs { get; }
    public QuestionCutter Cutter { get; }
    public Openings Openings { get; }
    public PersonalDataMask Mask { get; }
    public SearchIndex Index { get; }

    public ArticleCard? Card(string articleId) => _cards.GetValueOrDefault(articleId);

    public NotThis? LookAlike(string passageId) => _lookAlikes.GetValueOrDefault(passageId);

    private ArticleCard CardOf(Article article)
    {
        const int several = 3;
        Span<int> counts = stackalloc int[32];
        var title = Phrases.Read(article.Title);
        var head = title.Words.Concat(WordReader.Cut(Words.WriteOut(string.Join(", ", article.Keywords)))).ToList();
        var main = Asks.Find(title);
        var (all, often) = (main, main);
        foreach (var question in article.Questions)
        {
            var phrasing = Phrases.Read(question);
            var asks = Asks.Find(phrasing);
            head.AddRange(phrasing.Words);
            all |= asks;
            for (var bit = 0; bit < 32; bit++)
            {
                if ((asks & (1u << bit)) == 0) continue;
                if (++counts[bit] == several) main |= 1u << bit;
                if (counts[bit] >= article.Questions.Count * GoodShare) often |= 1u << bit;
            }
        }
        return new ArticleCard(article, all, main, often, new WordSet(title.Words), new WordSet(head));
    }
}

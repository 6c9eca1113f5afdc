using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Answering.Deciding;
using BachDang.Outreach.Knowledge.Answering.Reasons;
using BachDang.Outreach.Knowledge.Answering.Wording;
using BachDang.Outreach.Knowledge.Calculators;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Dialogs;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Knowledge.Text.Goods;
using Microsoft.Extensions.AI;

namespace BachDang.Outreach.Knowledge;

/// <summary>
/// The surface of this room: the content in use and the answers made from it. One per process; safe for any number of
/// threads. New content is read beside the old and swapped whole, so no question ever meets half of it.
/// </summary>
public sealed class KnowledgeBase
{
    // Vietnam has had one time without summer time since 1975, so no zone data is needed on the machine.
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    // Nobody asks for a dialog in a longer message.
    private const int LongestWish = 300;

    private readonly AnswerPipeline _pipeline;
    private readonly Lock _reloading = new();
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private volatile AnswerShelf _shelf;
    private volatile IReadOnlyList<ContentProblem> _problems;
    private IReadOnlyList<PublishedArticle> _published = [];

    private KnowledgeBase(
        string folder, TimeProvider clock, IChatClient? model, LoadedContent loaded)
    {
        (_folder, _clock, _problems) = (folder, clock, loaded.Problems);
        _shelf = new AnswerShelf(loaded.Set ?? throw new InvalidContentException(loaded.Problems));
        _pipeline = new AnswerPipeline(model is null ? null : new ModelWriter(model, clock));
        AsksModel = model is not null;
    }

    /// <summary>Whether masked questions go out to a language model.</summary>
    public bool AsksModel { get; }

    /// <summary>The content as it stands now.</summary>
    public ContentSet Content => _shelf.Content;

    /// <summary>
    /// What is wrong with the files as last read; the set that answers may be older and without fault.
    /// </summary>
    public IReadOnlyList<ContentProblem> Problems => _problems;

    /// <summary>Today in Vietnam, the day the validity of laws is judged by.</summary>
    public DateOnly Today => DateOnly.FromDateTime(_clock.GetUtcNow().ToOffset(VietnamOffset).DateTime);

    /// <summary>Reads the content folder. Bad articles are left out and told in <see cref="Problems"/>.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="clock">The time.</param>
    /// <param name="model">A language model that may choose and order an article's words; null for none.</param>
    /// <exception cref="InvalidContentException">A file every answer needs is missing or wrong.</exception>
    public static KnowledgeBase Open(string folder, TimeProvider clock, IChatClient? model = null) =>
        new(folder, clock, model, ContentLoader.Load(folder));

    /// <summary>Answers one message; never throws for what a resident wrote.</summary>
    public Task<Answer> AnswerAsync(Question question, CancellationToken ct) =>
        _pipeline.AnswerAsync(_shelf, question, Today, ct).AsTask();

    /// <summary>Shows an article chosen by a button, laid out like an answer.</summary>
    /// <returns>Null when there is no such article or it may not answer today.</returns>
    public Answer? Show(string articleId)
    {
        var shelf = _shelf;
        return shelf.Card(articleId) is { } card && shelf.Content.MayAnswer(card.Article, Today)
            ? ArticleAnswer.Of(shelf, card, Today)
            : null;
    }

    /// <summary>Why an article was the answer to a question: the words that matched, its laws, its review.</summary>
    /// <param name="reading">The answer's <see cref="Answer.Reading"/>; empty when the article was chosen.</param>
    /// <param name="articleId">The article that answered.</param>
    /// <returns>Null when the article is gone or may not answer today.</returns>
    public string? Why(string reading, string articleId)
    {
        var shelf = _shelf;
        return shelf.Card(articleId) is { } card && shelf.Content.MayAnswer(card.Article, Today)
            ? WhyText.Of(shelf, card, reading)
            : null;
    }

    /// <summary>A sentence of replies.yml with its places filled: the given values first, then the ward's own
    /// (<c>{service}</c>, <c>{ward}</c>, <c>{desk}</c>, <c>{phone:key}</c>).</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) =>
        ReplyText.FillWard(Content, Content.Replies.Fill(key, values));

    /// <summary>A text, cleaned, with personal data masked; for what is stored but is no question.</summary>
    public string Mask(string text) => _shelf.Mask.Apply(Text.VietnameseText.Clean(text));

    /// <summary>A place of trade in words, cleaned and masked: what tells where it is stays.</summary>
    /// <param name="text">As the resident wrote it.</param>
    /// <param name="online">Whether it is a shop on networks, whose page and phone are its place.</param>
    public string MaskPlace(string text, bool online) =>
        _shelf.Mask.ApplyToPlace(Text.VietnameseText.Clean(text), online);

    /// <summary>What a story says of the goods in passing.</summary>
    public static GoodsFound ReadGoods(string text) => GoodsReader.Read(text);

    /// <summary>The barcode somebody typed; null when there is none.</summary>
    public static TypedBarcode? ReadBarcode(string text) =>
        Barcode.Find(text) is { } barcode ? new TypedBarcode(barcode.Digits, barcode.IsRight) : null;

    /// <summary>The day, not after today, that a text names; null when none.</summary>
    public DateOnly? ReadDay(string text) => GoodsReader.Day(text, Today);

    /// <summary>Whether two texts are the same but for marks, case and what stands around them.</summary>
    public static bool AreAlike(string one, string other) =>
        Text.VietnameseText.Fold(one).Trim() == Text.VietnameseText.Fold(other).Trim();

    /// <summary>A text in lower case without marks, for comparing what people type.</summary>
    public static string Folded(string text) => Text.VietnameseText.Fold(text);

    /// <summary>What a whole message says to an open dialog (leave, back …).</summary>
    public DialogWord ReadDialogWord(string text) => _shelf.Dialogs.Word(text);

    /// <summary>The name of the dialog a message asks for; null when none.</summary>
    public string? DialogMeantBy(string text) => text.Length <= LongestWish ? _shelf.Dialogs.Begins(text) : null;

    /// <summary>Whether words are put as a question: a question mark, or a word that asks.</summary>
    public static bool SoundsLikeAQuestion(string text) => AskingWords.AreIn(text);

    /// <summary>A document as printed under an answer, with what is known about its validity.</summary>
    public string Cite(ArticleSource source) => ArticleText.Printed(Content, source);

    /// <summary>What a calculation works with today.</summary>
    /// <param name="addWorkingDays">The day so many of the ward's working days later.</param>
    public CalculatorContext Calculating(Func<DateOnly, int, DateOnly> addWorkingDays) =>
        new(Content, Today, addWorkingDays);

    /// <summary>The content folder.</summary>
    internal string Folder => _folder;

    /// <summary>The articles laid over the folder's.</summary>
    internal IReadOnlyList<PublishedArticle> Published => _published;

    /// <summary>Another one of the same folder and clock with other articles laid over, without a language model.
    /// </summary>
    internal KnowledgeBase With(IReadOnlyList<PublishedArticle> published) =>
        new(_folder, _clock, null, ContentLoader.Load(_folder, published)) { _published = published };

    /// <summary>Ids of the articles found for a question, best first, whatever is then decided.</summary>
    internal ValueTask<IReadOnlyList<string>> RankAsync(string text, CancellationToken ct) =>
        _pipeline.RankAsync(new AnswerContext(new Question(text), _shelf, Today), ct);

    /// <summary>What is known of a message just before the decision, whatever its route.</summary>
    internal async ValueTask<AnswerContext> EvidenceAsync(string text, CancellationToken ct)
    {
        var context = new AnswerContext(new Question(text), _shelf, Today);
        await _pipeline.FindAsync(context, ct);
        return context;
    }

    /// <summary>Lays the published articles over the folder for the first time. As at the opening, bad articles are
    /// left out and told, so that one of them keeps no other from answering.</summary>
    public ReloadResult Begin(IReadOnlyList<PublishedArticle> published) => Reload(published, leaveOut: true);

    /// <summary>Reads the folder again, for instance after a file changed.</summary>
    public ReloadResult Reload() => Reload(_published);

    /// <summary>
    /// Reads the folder again and lays the articles published in the console over it. Any error keeps the set that
    /// answers now; the problems say file and line.
    /// </summary>
    public ReloadResult Reload(IReadOnlyList<PublishedArticle> published) => Reload(published, leaveOut: false);

    private ReloadResult Reload(IReadOnlyList<PublishedArticle> published, bool leaveOut)
    {
        lock (_reloading)
        {
            _published = published;
            var loaded = ContentLoader.Load(_folder, published);
            _problems = loaded.Problems;
            if (loaded.Set is not { } set || (!leaveOut && loaded.Problems.Any(p => p.IsError)))
                return new ReloadResult(false, Content.Version, loaded.Problems);
            var changed = set.Version != Content.Version;
            if (changed) _shelf = new AnswerShelf(set);
            return new ReloadResult(changed, set.Version, loaded.Problems);
        }
    }
}

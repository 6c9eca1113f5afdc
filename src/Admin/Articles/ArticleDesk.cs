using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Articles.Review;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Admin.Articles;

/// <summary>The text does not keep the rules that check-content holds articles to.</summary>
/// <param name="Problems">What blocks it.</param>
internal sealed record ChecksFailed(int Problems) : Refusal;

/// <summary>Runs what officers do with articles through the ward's one gate, each act in its own commit. What the
/// ward's room cannot know, whether a text keeps the rules, is found out here right before.</summary>
internal sealed class ArticleDesk(WardWrites writes, ArticleBench bench, ArrivalOrder order, TimeProvider clock)
{
    public Task<Outcome<EditedArticle>> SaveAsync(
        ArticleForm form, int? version, Officer officer, CancellationToken ct) => writes.RunAsync((db, token) =>
            new SaveDraft(db, clock).RunAsync(TextOf(form), version, Shipped(form.Id), officer, token), ct);

    public Task<Outcome<EditedArticle>> FromQuestionsAsync(
        ArticleForm form, IReadOnlyList<Guid> questions, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) =>
            new DraftFromQuestions(db, clock).RunAsync(TextOf(form), questions, officer, token), ct);

    public Task<Outcome<EditedArticle>> SubmitAsync(Guid id, int version, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new SubmitDraft(db, clock).RunAsync(id, version, officer, token), ct);

    public Task<Outcome<EditedArticle>> SendBackAsync(
        Guid id, int version, string note, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new SendBack(db, clock).RunAsync(id, version, note, officer, token), ct);

    /// <summary>Publishes the text if it keeps the rules now.</summary>
    public async Task<Outcome<EditedArticle>> PublishAsync(
        EditedArticle article, int version, string text, Officer officer, CancellationToken ct)
    {
        var problems = bench.Check(article.ArticleId, text).Count(problem => problem.Blocks);
        if (problems > 0) return new ChecksFailed(problems);
        var shipped = Shipped(article.ArticleId);
        return await writes.RunAsync((db, token) => new PublishArticle(db, clock, order)
            .RunAsync(article.Id, version, text, shipped, officer, token), ct);
    }

    public Task<Outcome<EditedArticle>> RetireAsync(Guid id, int version, Officer officer, CancellationToken ct) =>
        writes.RunAsync((db, token) => new RetireArticle(db, clock).RunAsync(id, version, officer, token), ct);

    public async Task<Outcome<EditedArticle>> SettleAsync(
        EditedArticle article, int version, bool keepOwn, Officer officer, CancellationToken ct)
    {
        if (Shipped(article.ArticleId) is not { } shipped) return new ArticleUnknown();
        return await writes.RunAsync((db, token) =>
            new SettleBaseline(db, clock).RunAsync(article.Id, version, shipped, keepOwn, officer, token), ct);
    }

    private ShippedText? Shipped(string articleId) =>
        bench.Shipped(articleId) is { } text ? new ShippedText(ArticleBench.HashOf(text), text) : null;

    private static ArticleText TextOf(ArticleForm form) => new(form.Id, form.Title, form.Topic, form.ToMarkdown());
}

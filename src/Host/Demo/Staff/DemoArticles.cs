using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Articles.Review;
using BachDang.Outreach.Ward.Desk.Lists;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Host.Demo.Staff;

/// <summary>Editors who change shipped articles: one change is published, one waits for another person, and one draft
/// comes from questions that nobody could answer.</summary>
internal sealed class DemoArticles(DemoWard ward, DemoOfficers staff)
{
    private const int DaysBack = 90;
    private readonly ArticleBench _bench = new(ward.Knowledge);

    public void Plan(DateTimeOffset begin)
    {
        var articles = ward.Knowledge.Content.Articles.Values.OrderBy(a => a.Id, StringComparer.Ordinal).ToList();
        var (published, waiting) = (articles[0], articles[1]);
        ward.Story.Plan(begin.AddDays(200), token => ChangeAsync(published, publishes: true, token));
        ward.Story.Plan(ward.Story.Now.AddDays(-2), token => ChangeAsync(waiting, publishes: false, token));
        ward.Story.Plan(ward.Story.Now.AddDays(-1), DraftAsync);
    }

    // The change adds a phrasing and a line to the article's history: what residents read stays true.
    private async Task ChangeAsync(Article article, bool publishes, CancellationToken ct)
    {
        if (_bench.Shipped(article.Id) is not { } file || ArticleForm.Read(file) is not { } before) return;
        var today = WorkingDay();
        var after = before with
        {
            Questions = [.. before.Questions, ward.Sample.AddedPhrasing],
            History = [.. before.History, new ArticleChange(today, ward.Sample.ArticleChange)],
        };
        var editor = ward.Story.One(staff.With(OfficerRole.KnowledgeEditor));
        var shipped = new ShippedText(ArticleBench.HashOf(file), file);
        var saved = await ward.DoAsync((db, token) => new SaveDraft(db, ward.Clock)
            .RunAsync(TextOf(after), null, shipped, editor, token), ct);
        saved = await ward.DoAsync((db, token) => new SubmitDraft(db, ward.Clock)
            .RunAsync(saved.Id, saved.Version, editor, token), ct);
        if (!publishes) return;
        ward.Story.Plan(ward.Story.AtOffice(2), async token => await ward.DoAsync((db, inner) =>
            new PublishArticle(db, ward.Clock, ward.Order).RunAsync(saved.Id, saved.Version, after.ToMarkdown(),
                shipped, ward.Story.One(staff.With(OfficerRole.Approver)), inner), token));
    }

    private async Task DraftAsync(CancellationToken ct)
    {
        var title = ward.Sample.Unanswered[0];
        var editor = ward.Story.One(staff.With(OfficerRole.KnowledgeEditor));
        var form = new ArticleForm
        {
            Id = ArticleBench.IdOf(title),
            Title = title,
            Topic = ward.Knowledge.Content.Articles.Values.First().Topic,
            Reviewed = WorkingDay(),
            ReviewBy = WorkingDay().AddMonths(6),
            Questions = [title],
            Body = ward.Sample.DraftBody,
        };
        await ward.DoAsync(async (db, token) =>
        {
            var open = await new ReadDesk(db, ward.Clock).OpenAsync(ward.Now.AddDays(-DaysBack), token);
            return await new DraftFromQuestions(db, ward.Clock).RunAsync(TextOf(form),
                [.. open.Where(q => q.Question == title).Select(q => q.Id)], editor, token);
        }, ct);
    }

    private DateOnly WorkingDay() => ward.Rules.Calendar.DayOf(ward.Now);

    private static ArticleText TextOf(ArticleForm form) => new(form.Id, form.Title, form.Topic, form.ToMarkdown());
}

using BachDang.Outreach.Host.Demo;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Tests.House;
using Xunit;

namespace BachDang.Outreach.Tests.Host.Demo;

public sealed class DemoSampleTests
{
    private static readonly string Content = Path.Combine(SourceTree.Root, "content");
    private static readonly DemoSample Sample = DemoSample.Read(Content);
    private static readonly KnowledgeBase Knowledge = KnowledgeBase.Open(Content, TimeProvider.System);

    [Fact]
    public void Every_text_of_the_sample_says_that_it_is_one()
    {
        var texts = Sample.Officers.Select(o => o.Name)
            .Concat(Sample.Kinds.SelectMany(k => k.Products.Concat(k.Brands).Concat(k.Words)))
            .Concat(Sample.Places).Concat(Sample.OnlinePlaces).Concat(Sample.ForwardReasons)
            .Concat(Sample.ResolvedReasons).Concat(Sample.UnfoundedReasons).Concat(Sample.Evidence)
            .Concat(Sample.Questions).Concat(Sample.Answers).Concat(Sample.Contests).Concat(Sample.Notes)
            .Concat(Sample.IdentityReasons).Concat(Sample.DeskAnswers).Concat(Sample.PlanNotes)
            .Concat(Sample.Campaigns.SelectMany(c =>
                (string[])[c.Title, c.Text, c.Link ?? c.Title, c.Question ?? c.Title, c.Why ?? c.Title]))
            .Concat(Sample.Trainings).Concat(Sample.Recommendations).Concat((string[])[
                Sample.ContactName, Sample.AddedPhrasing, Sample.ArticleChange, Sample.DraftBody,
                Sample.RecommendationAnswer, Sample.YearlyText]);
        Assert.All(texts, text => Assert.Contains("mẫu", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_sample_speaks_of_categories_desks_and_outcomes_that_the_ward_has()
    {
        var ward = Knowledge.Content.Ward;
        Assert.Equal(ward.Categories.Select(c => c.Id).Order(), Sample.Kinds.Select(k => k.Category).Order());
        Assert.All(Sample.Kinds.SelectMany(k => k.Authorities), desk => Assert.Contains(desk, ward.Desks.Keys));
        Assert.Equal(Knowledge.Content.Labels.Outcomes.Keys.Order(), Sample.Outcomes.Order());
    }

    [Fact]
    public async Task No_question_meant_to_be_unanswered_is_answered()
    {
        foreach (var question in Sample.Unanswered)
        {
            var answer = await Knowledge.AnswerAsync(new(question), CancellationToken.None);
            Assert.True(answer.ArticleId is null, $"'{question}' is answered by {answer.ArticleId}.");
        }
    }
}

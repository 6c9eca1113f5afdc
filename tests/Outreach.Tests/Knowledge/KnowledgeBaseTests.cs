using BachDang.Outreach.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge;

public sealed class KnowledgeBaseTests : IDisposable
{
    private const string Helmet = "Mũ bảo hiểm đạt chuẩn phải có gì?";
    private readonly SmallWard _ward = new();

    [Fact]
    public async Task An_answer_prints_its_law_and_since_when()
    {
        var answer = await _ward.Open().AnswerAsync(new Question(Helmet), default);
        Assert.Equal(AnswerStatus.Answered, answer.Status);
        Assert.Contains("Nghị định số 1, Điều 7 (có hiệu lực từ 01/05/2020)", answer.Lead, StringComparison.Ordinal);
        Assert.Contains("Xem thêm", answer.Text, StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2020, 5, 1), Assert.Single(answer.Sources).Since);
    }

    [Fact]
    public void A_law_that_replaced_others_names_them_and_an_unverified_one_says_so()
    {
        _ward.WriteArticle("mu-bao-hiem", "5/2020/NĐ-CP", Helmet, "mũ bảo hiểm");
        var file = Path.Combine(_ward.Folder, "articles/thu/mu-bao-hiem.md");
        _ward.Write("articles/thu/mu-bao-hiem.md", File.ReadAllText(file).Replace(
            "desks:", "  - {law: 4/2020/NĐ-CP}\ndesks:", StringComparison.Ordinal));
        var lead = _ward.Open().Show("mu-bao-hiem")!.Lead;
        Assert.Contains("Điều 7 (có hiệu lực từ 01/06/2020, thay thế 6/2010/NĐ-CP, 7/2011/NĐ-CP)", lead);
        Assert.Contains("Nghị định số 4 (chưa kiểm chứng còn hiệu lực", lead);
    }

    [Fact]
    public async Task An_article_starts_to_answer_on_the_day_its_law_begins()
    {
        _ward.WriteArticle("mu-bao-hiem", "2/2020/NĐ-CP", Helmet, "mũ bảo hiểm");
        var knowledge = _ward.Open();
        Assert.NotEqual(AnswerStatus.Answered, (await knowledge.AnswerAsync(new Question(Helmet), default)).Status);
        Assert.Null(knowledge.Show("mu-bao-hiem"));

        // 30 November 17:00 UTC is 1 December in Vietnam.
        _ward.Clock.Advance(new DateTimeOffset(2026, 11, 30, 17, 0, 0, TimeSpan.Zero) - _ward.Clock.GetUtcNow());
        Assert.Equal(AnswerStatus.Answered, (await knowledge.AnswerAsync(new Question(Helmet), default)).Status);
        Assert.NotNull(knowledge.Show("mu-bao-hiem"));
    }

    [Fact]
    public async Task A_refusal_shows_no_source_and_says_where_to_go_on()
    {
        var answer = await _ward.Open().AnswerAsync(new Question("đăng ký tàu cá cần những gì"), default);
        Assert.Equal(AnswerStatus.Refused, answer.Status);
        Assert.Empty(answer.Sources);
        Assert.DoesNotContain("Căn cứ", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Gửi cán bộ", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Reload_BadFile_KeepsTheLastGoodSet()
    {
        var knowledge = _ward.Open();
        var version = knowledge.Content.Version;
        _ward.Write("replies.yml", "answer: [");
        var result = knowledge.Reload();
        Assert.False(result.Changed);
        Assert.Equal(version, knowledge.Content.Version);
        Assert.Equal("replies.yml", knowledge.Problems[0].File);
    }

    [Fact]
    public async Task Reload_ChangedArticle_AnswersFromItAtOnce()
    {
        var knowledge = _ward.Open();
        _ward.WriteArticle("tau-ca", "1/2020/NĐ-CP", "Đăng ký tàu cá cần những gì?", "tàu cá");
        Assert.True(knowledge.Reload().Changed);
        var answer = await knowledge.AnswerAsync(new Question("đăng ký tàu cá cần những gì"), default);
        Assert.Equal("tau-ca", answer.ArticleId);
    }

    public void Dispose() => _ward.Dispose();
}

using BachDang.Outreach.Knowledge.Answering;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering;

public sealed class AnswerTests
{
    [Theory]
    [InlineData("mua phải hàng giả thì làm gì")]
    [InlineData("mua phai hang gia thi lam gi")]
    [InlineData("MUA PHẢI HÀNG GIẢ THÌ LÀM GÌ???")]
    [InlineData("cho em hỏi mua phải hàng giả thì làm gì ạ")]
    public async Task The_same_question_however_typed_gets_the_same_article(string question)
    {
        var answer = await AskAsync(question);
        Assert.Equal((AnswerStatus.Answered, "mua-phai-hang-gia"), (answer.Status, answer.ArticleId));
        Assert.NotEmpty(answer.Sources);
    }

    [Theory]
    [InlineData("", AnswerStatus.Error)]
    [InlineData("   \n ", AnswerStatus.Error)]
    [InlineData("😀😀😀", AnswerStatus.Refused)]
    [InlineData("???", AnswerStatus.Refused)]
    [InlineData("\uD800", AnswerStatus.Error)]
    [InlineData("<script>alert(1)</script>", AnswerStatus.Refused)]
    [InlineData("'; DROP TABLE residents; --", AnswerStatus.Refused)]
    [InlineData("مرحبا كيف الحال", AnswerStatus.Refused)]
    public async Task A_message_that_is_no_question_still_ends_in_a_sentence(string message, AnswerStatus status)
    {
        var answer = await AskAsync(message);
        Assert.Equal(status, answer.Status);
        Assert.NotEmpty(answer.Text);
        Assert.Empty(answer.Sources);
    }

    [Fact]
    public async Task A_message_of_any_length_is_answered()
    {
        var answer = await AskAsync(
            string.Concat(Enumerable.Repeat("bán hàng giả bị phạt bao nhiêu 0912345678 ", 500)));
        Assert.True(answer.MaskedText.Length <= 2 * Question.MaxLength);
        Assert.DoesNotContain("0912345678", answer.MaskedText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_stored_of_a_question_holds_no_phone_number()
    {
        var answer = await AskAsync("bán hàng giả bị phạt bao nhiêu, gọi tôi 0912 345 678");
        Assert.Equal("ban-hang-gia-phat-bao-nhieu", answer.ArticleId);
        Assert.Equal("bán hàng giả bị phạt bao nhiêu, gọi tôi [số điện thoại]", answer.MaskedText);
    }

    [Fact]
    public async Task An_emergency_says_the_number_first_and_shows_no_article()
    {
        var answer = await AskAsync("cả nhà em đang nôn sau khi ăn bún");
        Assert.Equal((AnswerStatus.Routed, Routes.Emergency), (answer.Status, answer.Route));
        Assert.Contains("115", answer.Text, StringComparison.Ordinal);
        Assert.Null(answer.ArticleId);
    }

    [Fact]
    public async Task A_phone_number_nobody_approved_is_never_given()
    {
        var answer = await AskAsync("Tổng đài người tiêu dùng là số nào, gọi có mất tiền không?");
        Assert.DoesNotContain("1800", answer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{phone", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_full_question_does_not_inherit_the_topic()
    {
        var answer = await RealContent.Knowledge.AnswerAsync(
            new Question("Mua phải hàng giả thì làm gì?", [new EarlierTurn("cân điêu", "can-dieu-phat-bao-nhieu")]),
            default);
        Assert.Equal("mua-phai-hang-gia", answer.ArticleId);
        Assert.Null(answer.AssumedTopic);
    }

    [Fact]
    public async Task A_question_that_goes_on_says_which_topic_was_assumed()
    {
        var before = new EarlierTurn("Cân điêu bị phạt bao nhiêu tiền?", "can-dieu-phat-bao-nhieu");
        var answer = await RealContent.Knowledge.AnswerAsync(new Question("có bị đi tù không?", [before]), default);
        Assert.Equal("can-dieu-co-di-tu-khong", answer.ArticleId);
        Assert.Equal("can-dieu-phat-bao-nhieu", answer.AssumedTopic?.ArticleId);
        Assert.StartsWith("Đang nói về", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_article_answers_its_own_title()
    {
        var knowledge = RealContent.Knowledge;
        var lost = new List<string>();
        foreach (var article in knowledge.Content.Articles.Values)
        {
            if (!knowledge.Content.MayAnswer(article, knowledge.Today)) continue;
            var answer = await knowledge.AnswerAsync(new Question(article.Title), default);
            if (answer.ArticleId != article.Id)
                lost.Add($"{article.Id}: {answer.Status} {answer.Route} {answer.ArticleId}");
        }
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task Every_example_of_a_route_takes_it()
    {
        var lost = new List<string>();
        foreach (var rule in RealContent.Knowledge.Content.Routes.Routes)
            foreach (var example in rule.Examples)
                if (await AskAsync(example) is var answer && answer.Route != rule.Label)
                    lost.Add($"{example}: {answer.Route}");
        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    private static Task<Answer> AskAsync(string question) =>
        RealContent.Knowledge.AnswerAsync(new Question(question), default);
}

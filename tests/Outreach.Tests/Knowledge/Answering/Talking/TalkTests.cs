using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Answering.Asking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering.Talking;

public sealed class TalkTests
{
    [Theory]
    [InlineData("Mua phải hàng giả thì làm gì? > phạt bao nhiêu? > báo ở đâu?", "bao-hang-gia-o-dau")]
    [InlineData("Bị cân điêu ở chợ thì cân lại ở đâu? > cảm ơn ad > phạt bao nhiêu?", "can-dieu-phat-bao-nhieu")]
    [InlineData("Làm đơn tố cáo thế nào? > bao lâu thì xong", "to-cao-bao-lau-giai-quyet")]
    [InlineData("Cân điêu bị phạt bao nhiêu tiền? > không, ý tôi hỏi báo ở đâu", "bi-can-dieu-bao-ai")]
    [InlineData("Bán hàng nhập lậu bị phạt bao nhiêu? > à nhầm, thuốc lá lậu cơ", "thuoc-la-lau-phat-the-nao")]
    public async Task Last_message_of_a_talk_is_answered_from_its_article(string talk, string article) =>
        Assert.Equal(article, (await LastAsync(talk)).ArticleId);

    [Theory]
    [InlineData("Bà bán rau ở chợ > cân thiếu cho tôi > phạt bao nhiêu?", "can-dieu-phat-bao-nhieu")]
    [InlineData("nồi chiên mới mua > bảo hành ba lần rồi vẫn hỏng > được đổi không", "bao-hanh-ba-lan-van-loi")]
    public async Task Question_said_in_pieces_is_heard_as_one(string talk, string article) =>
        Assert.Equal(article, (await LastAsync(talk)).ArticleId);

    [Fact]
    public async Task Emergency_stays_one_when_only_asked_what_to_do() =>
        Assert.Equal("emergency", (await LastAsync("nhà tôi nghe mùi gas nồng nặc > làm gì bây giờ")).Route);

    [Theory]
    [InlineData("Cân điêu bị phạt bao nhiêu tiền? > thế còn thời tiết hôm nay")]
    [InlineData("Cân điêu bị phạt bao nhiêu tiền? > lấy vợ ở đâu")]
    [InlineData("Cân điêu bị phạt bao nhiêu tiền? > thời tiết hôm nay thế nào > bao lâu")]
    [InlineData("Cân điêu bị phạt bao nhiêu tiền? > chuyện khác > có bị tù không")]
    public async Task Something_new_is_never_answered_from_the_old_topic(string talk)
    {
        var answer = await LastAsync(talk);
        Assert.NotEqual(AnswerStatus.Answered, answer.Status);
        Assert.Null(answer.AssumedTopic);
    }

    [Fact]
    public async Task Topic_of_an_article_chosen_by_button_is_carried_over_several_turns()
    {
        var turns = new List<EarlierTurn> { RealContent.Knowledge.Show("can-dieu-phat-bao-nhieu")!.Turn };
        var jail = await AskAsync("có đi tù không", turns);
        var where = await AskAsync("báo ai", turns);

        Assert.Equal("can-dieu-co-di-tu-khong", jail.ArticleId);
        Assert.Equal("bi-can-dieu-bao-ai", where.ArticleId);
        Assert.Equal("can-dieu-phat-bao-nhieu", where.AssumedTopic?.ArticleId);
    }

    [Fact]
    public async Task Article_taken_back_is_not_offered_again()
    {
        var turns = new List<EarlierTurn>();
        var first = await AskAsync("Bán hàng giả bị phạt bao nhiêu?", turns);
        var second = await AskAsync("không phải", turns);
        var third = await AskAsync("sai rồi, ý tôi là người làm ra", turns);

        Assert.Equal(AnswerStatus.Choose, second.Status);
        Assert.InRange(second.Choices.Count, 1, 3);
        Assert.DoesNotContain(second.Choices.Concat(third.Choices), choice => choice.ArticleId == first.ArticleId);
        Assert.NotEqual(first.ArticleId, third.ArticleId);
    }

    [Fact]
    public async Task Several_questions_of_one_message_are_answered_in_turn()
    {
        var answer = await LastAsync("Bán hàng giả bị phạt bao nhiêu? Tố cáo có bị lộ tên không?");

        Assert.Equal(["ban-hang-gia-phat-bao-nhieu", "bao-tin-co-bi-lo-ten-khong"],
            answer.Parts.Select(part => part.ArticleId));
        Assert.Equal(answer.Parts[0].ArticleId, answer.ArticleId);
        Assert.All(answer.Parts, part => Assert.Contains(part.Text, answer.Text, StringComparison.Ordinal));
        Assert.All(answer.Parts, part => Assert.NotEmpty(part.Sources));
        Assert.Superset(answer.Parts.SelectMany(p => p.Sources).ToHashSet(), answer.Sources.ToHashSet());
    }

    [Theory]
    [InlineData("Hôm qua tôi mua phải hàng giả ở chợ. Người bán không chịu đổi. Tôi phải làm gì?")]
    [InlineData("Mua phải hàng giả thì làm gì? Hôm nay trời có mưa không?")]
    public async Task Story_and_a_part_nobody_can_answer_leave_one_question(string message) =>
        Assert.Empty((await LastAsync(message)).Parts);

    [Fact]
    public async Task Row_of_several_questions_keeps_its_shape()
    {
        var row = await new AskRun(RealContent.Knowledge).OneAsync(
            "Bán hàng giả bị phạt bao nhiêu? Tố cáo có bị lộ tên không?", default);

        Assert.StartsWith(
            "{\"status\":\"answered\",\"route\":\"knowledge\",\"article\":\"ban-hang-gia-phat-bao-nhieu\",\"title\":",
            row, StringComparison.Ordinal);
    }

    private static async Task<Answer> LastAsync(string talk)
    {
        var turns = new List<EarlierTurn>();
        Answer? last = null;
        foreach (var text in talk.Split(" > ")) last = await AskAsync(text, turns);
        return last!;
    }

    private static async Task<Answer> AskAsync(string text, List<EarlierTurn> turns)
    {
        var answer = await RealContent.Knowledge.AnswerAsync(new Question(text, [.. turns]), default);
        turns.AddRange(answer.Each.Select(part => part.Turn));
        return answer;
    }
}

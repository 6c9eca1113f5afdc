using BachDang.Outreach.Admin.Campaigns.Composing;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Checking;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Ward.Campaigns.Composing;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content.Occasions;

public sealed class OccasionsTests
{
    private const string File = "occasions.yml";
    private const string Whole = """
        occasions:
          - id: a
            name: A
            when: Bây giờ.
            month: 5
            day: 20
            title: Tin
            text: Bà con xem kỹ cân.
            topics: [can-do]
            articles: [can-dieu-bao-ai]
            facts: [F06-05]
            questions:
              - {text: Hỏi gì?, options: [Một, Hai], right: 2, why: Vì thế., article: can-dieu-bao-ai}
        """;

    [Fact]
    public void Every_shipped_occasion_can_be_kept_as_a_campaign_as_it_is()
    {
        var content = KnowledgeBase.Open(Path.Combine(SourceTree.Root, "content"), TimeProvider.System).Content;
        var rules = WardRules.NewsFrom(content);

        Assert.Equal(["ngay-do-luong", "ngay-tieu-chuan", "quyen-nguoi-tieu-dung", "tet", "trung-thu", "tuu-truong"],
            content.Occasions.Select(o => o.Id).Order(StringComparer.Ordinal));
        Assert.All(content.Occasions, occasion =>
        {
            var draft = CampaignInput.Of(occasion).ToDraft();
            Assert.Null(CampaignCheck.Of(draft, null, rules, TimeProvider.System.GetUtcNow()));
            Assert.All(draft.Content.Questions, question => Assert.NotNull(question.Right));
            Assert.Contains("bà con", occasion.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotMatch(@"\d{4}[. ]\d{3,}|\b0\d{8,}\b", occasion.Text);
        });
    }

    [Fact]
    public void A_whole_file_has_no_error()
    {
        using var ward = new SmallWard();
        ward.Write(File, Whole);
        Assert.DoesNotContain(ContentCheck.Run(ward.Folder, new DateOnly(2026, 11, 25), []), p => p.File == File);
    }

    [Theory]
    [InlineData("day: 20", "day: 30", "a day that every year has")]
    [InlineData("right: 2", "right: 3", "the number of an option")]
    [InlineData("name: A", "name: A\n    phone: 113", "field 'phone' is unknown")]
    [InlineData("[can-dieu-bao-ai]", "[khong-co-bai]", "there is no article 'khong-co-bai'")]
    [InlineData("article: can-dieu-bao-ai}", "article: khong-co-bai}", "there is no article 'khong-co-bai'")]
    [InlineData("[can-do]", "[the-thao]", "topic 'the-thao' is not in ward.yml")]
    [InlineData("options: [Một, Hai]", "options: [Một, Một]", "different options")]
    [InlineData("facts: [F06-05]", "facts: []", "needs at least 1 entries")]
    public void What_is_wrong_in_the_file_is_told(string right, string wrong, string why)
    {
        using var ward = new SmallWard();
        ward.Write(File, Whole.Replace(right, wrong, StringComparison.Ordinal));
        var problems = ContentCheck.Run(ward.Folder, new DateOnly(2026, 11, 25), []);
        Assert.Contains(problems, p => p.IsError && p.File == File
            && p.ToString().Contains(why, StringComparison.Ordinal));
    }

    [Fact]
    public void NextAfter_ADayThatIsPast_IsNextYear()
    {
        var occasion = KnowledgeBase.Open(Path.Combine(SourceTree.Root, "content"), TimeProvider.System)
            .Content.Occasions.Single(o => o.Id == "ngay-do-luong");
        Assert.Equal(new DateOnly(2027, 5, 20), occasion.NextAfter(new DateOnly(2027, 5, 20)));
        Assert.Equal(new DateOnly(2028, 5, 20), occasion.NextAfter(new DateOnly(2027, 5, 21)));
    }
}

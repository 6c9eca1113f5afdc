using BachDang.Outreach.Knowledge.Search;
using BachDang.Outreach.Knowledge.Text;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Search;

public sealed class QuestionReadingTests
{
    private static readonly SearchIndex Index = SearchIndex.Build(
        SmallContent.Passages,
        new SearchSettings { Words = new WordList([new("qltt", "quản lý thị trường"), new("hàng", "đồ")]) });

    [Theory]
    [InlineData("mua phai hang gia thi lam gi", "mua phải hàng giả thì làm gì")]
    [InlineData("mũ bảo hiểm", "mũ bảo hiểm")]
    [InlineData("mũ bảo hểm đạt chuẩn", "mũ bảo hiểm đạt chuẩn")]
    [InlineData("mũ bảo hiiểm", "mũ bảo hiểm")]
    [InlineData("mu bao heim", "mũ bảo hiểm")]
    [InlineData("đồng hồ nước", "đồng hồ nước")]
    [InlineData("dong ho nuoc chay sai", "đồng hồ nước chạy sai")]
    [InlineData("hòa giai tranh chấp", "hòa giải tranh chấp")]
    [InlineData("tranh chaps", "tranh chấp")]
    [InlineData("Quét mã vachj", "quét mã vạch")]
    [InlineData("ddoongf hoof nuwowcs", "đồng hồ nước")]
    [InlineData("kiemdinh đồng hồ", "kiểm định đồng hồ")]
    [InlineData("xin chao 500 anh", "xin chao 500 anh")]
    public void Search_Question_IsReadAs(string question, string expected) =>
        Assert.Equal(expected, Index.Search(question, 1).Reading.Text);

    [Fact]
    public void Search_Question_SaysWhatWasDoneToEachSyllable()
    {
        var syllables = Index.Search("Mua hang nhááii zalopay", 1).Reading.Syllables;
        Assert.Equal(
            [SyllableReading.Kept, SyllableReading.Restored, SyllableReading.Unknown, SyllableReading.Unknown],
            syllables.Select(s => s.Kind));
        Assert.Equal(["Mua", "hang", "nhááii", "zalopay"], syllables.Select(s => s.Typed));
    }

    [Fact]
    public void Search_UnknownAbbreviation_IsExpanded()
    {
        var reading = Index.Search("báo qltt", 1).Reading;
        Assert.Equal("báo quản lý thị trường", reading.Text);
        Assert.True(reading.HasRepairs);
        Assert.Equal(["báo", "qltt", "", "", ""], reading.Syllables.Select(s => s.Typed));
    }

    [Fact]
    public void Search_KnownWordOfTheList_StaysAsTyped() =>
        Assert.Equal("hàng giả", Index.Search("hàng giả", 1).Reading.Text);

    [Fact]
    public void Search_WithoutReading_KeepsWhatWasTyped()
    {
        var index = SearchIndex.Build(SmallContent.Passages, new SearchSettings { ReadsQuestion = false });
        Assert.Equal("mu bao heim", index.Search("mu bao heim", 1).Reading.Text);
    }
}

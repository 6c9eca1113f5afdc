using BachDang.Outreach.Knowledge.Answering.Words;
using BachDang.Outreach.Knowledge.Content;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Answering;

public sealed class PatternTests
{
    private static readonly WordBook Words = new()
    {
        Abbreviations = new Dictionary<string, string> { ["k"] = "không", ["mắc"] = "đắt" },
        Synonyms = new Dictionary<string, string> { ["đồ fake"] = "hàng giả" },
        Politeness = ["cho em hỏi", "ạ"],
        Fillers = [],
        Digits = new Dictionary<string, string>(),
        NumberCues = new Dictionary<string, IReadOnlyList<string>>(),
        MaskWords = new Dictionary<string, IReadOnlyList<string>>(),
    };

    [Theory]
    [InlineData("rò gas|hở gas + nhà", "nhà em bị rò gas", true)]
    [InlineData("rò gas|hở gas + nhà", "cửa hàng bị rò gas", false)]
    [InlineData("hàng giả", "mua phải đồ fake", true)]
    [InlineData("hàng giả", "giả hàng", false)]
    [InlineData("báo", "bao nhiêu tiền", false)]
    public void Matches_TermsAndAlternatives_AsWritten(string pattern, string message, bool expected)
    {
        var book = new PhraseBook(new WordReader(Words));
        var compiled = book.Compile([pattern])[0];
        Assert.Equal(expected, compiled.Matches(book.Read(message)));
    }

    [Theory]
    [InlineData("k mac", "không mac")]
    [InlineData("giá 500k", "giá 500 nghìn đồng")]
    [InlineData("k mắc", "không đắt")]
    [InlineData("do fake", "hàng giả")]
    [InlineData("cho em hỏi k", " không")]
    [InlineData("nghị định 98/2020/NĐ-CP k", "nghị định 98/2020/NĐ-CP không")]
    public void WriteOut_Abbreviations_KeepsEverythingElse(string typed, string written) =>
        Assert.Equal(written, new WordReader(Words).WriteOut(typed));

    [Fact]
    public void ReadTyped_WordWithoutMarks_FitsAnyMarkedWord()
    {
        var book = new PhraseBook(new WordReader(Words));
        var compiled = book.Compile(["xin chào"])[0];
        Assert.True(compiled.Matches(book.ReadTyped("xin chao")));
        Assert.False(compiled.Matches(book.Read("xin chao")));
    }
}

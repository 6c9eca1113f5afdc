using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Checking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content;

/// <summary>The measurable part of content/README.md: each rule is broken once and must be named with file and line.
/// </summary>
public sealed class ToneCheckTests : IDisposable
{
    private const string Article = "articles/thu/mu-bao-hiem.md";
    private const string Lead = "Câu trả lời ngắn về mũ bảo hiểm.";
    private static readonly DateOnly Today = new(2026, 11, 25);
    private readonly SmallWard _ward = new();

    [Theory]
    [InlineData("Bà con tiến hành xem mũ.", "'tiến hành' is officialese")]
    [InlineData("Làm sai sẽ bị phạt.", "'sẽ bị phạt' threatens")]
    [InlineData("Cửa hàng đó đã vi phạm.", "'đã vi phạm' concludes guilt")]
    [InlineData("Bà con báo cho QLTT.", "'QLTT' is an abbreviation")]
    [InlineData("Mũ phải có dấu CR.", "'CR' is not explained")]
    [InlineData("Theo quy định thì mũ có nhãn.", "does not answer directly")]
    [InlineData("Mũ có nhãn.\nCăn cứ: Nghị định số 1.", "'căn cứ' is printed by the program")]
    [InlineData("Người bán có thể bị phạt từ 1–3 triệu đồng.", "does not say for whom")]
    public void Run_WordsAgainstTheTone_AreErrors(string lead, string message)
    {
        Change(Lead, lead);
        Assert.Contains(message, Assert.Single(Found(), p => p.IsError).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Mũ phải có dấu hợp quy CR. Bên dưới chỉ nói “dấu CR”.")]
    [InlineData("Quét mã QR, xem đèn LED. Có văn bản 38-CT/TW và QĐ-TTg.")]
    [InlineData("Người bán có thể bị phạt từ 1–3 triệu đồng, mức với cá nhân; tổ chức gấp đôi.")]
    [InlineData("Đã bị phạt mà còn bán nữa, hoặc thu lời lớn từ 5 triệu đồng thì khác.")]
    public void Run_WordsThatAreAllowed_AreNotReported(string lead)
    {
        Change(Lead, lead);
        Assert.Empty(Found());
    }

    [Theory]
    [InlineData(22, null)]
    [InlineData(23, false)]
    [InlineData(28, false)]
    [InlineData(29, true)]
    public void Run_LongSentence_IsAWarningAndALongerOneAnError(int words, bool? isError)
    {
        Change(Lead, string.Join(' ', Enumerable.Repeat("mũ", words)) + ". Câu sau ngắn.");
        var found = Found().SingleOrDefault();
        Assert.Equal(isError, found?.IsError);
        if (found is not null) Assert.Equal(LineOf("mũ mũ"), found.Line);
    }

    [Fact]
    public void Run_LongShortAnswer_IsAnError()
    {
        Change(Lead, string.Join(' ', Enumerable.Repeat("Mũ tốt thì bền.", 26)));
        Assert.Contains(Found(), p => p.Message == "the short answer has 104 words, at most 100");
    }

    [Fact]
    public void Run_ToldToActWithoutAChecklist_IsAnError()
    {
        Change(Lead, "Bà con báo phường.");
        Assert.Empty(Found());
        Change("## Cần làm\n1. Việc thứ nhất.", "");
        Assert.Contains("there is no checklist", Assert.Single(Found()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1. Việc thứ nhất.", "1. Đến Công an phường.", "desks does not list 'cong-an-phuong'")]
    [InlineData("desks: [ubnd-phuong]", "desks: []", "the article names no desk")]
    [InlineData("  - bà tôi hỏi chuyện mũ bảo hiểm\n", "", "needs at least 8 questions")]
    [InlineData("followUps: [mua-phai-hang-gia, can-dieu-bao-ai]", "followUps: [can-dieu-bao-ai]", "needs 2 to 3")]
    [InlineData("reviewed: 2026-11-24", "reviewed: 2026-11-26", "lies in the future")]
    [InlineData("reviewBy: 2027-05-24", "reviewBy: 2027-11-24", "must follow within 190 days")]
    [InlineData("reviewBy: 2027-05-24", "reviewBy: 2026-11-24", "must follow within 190 days")]
    [InlineData("  - date: 2026-11-24", "  - date: 2026-11-25", "changed after its last review")]
    [InlineData(
        "  - date: 2026-11-24\n", "  - {date: 2026-11-24, change: Sửa}\n  - date: 2026-11-23\n", "goes back in time")]
    [InlineData("history:\n  - date: 2026-11-24\n    change: Bài mới\n", "", "the history is empty")]
    public void Run_ArticleBuiltWrongly_IsAnError(string old, string wrong, string message)
    {
        Change(old, wrong);
        ContentCheck.WriteChangelog(_ward.Folder);
        Assert.Contains(message, Assert.Single(Found(), p => p.IsError).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_FineOnGradeB_SaysThatTheDocumentDecides()
    {
        Change("confidence: A", "confidence: B");
        Change(Lead, "Cá nhân có thể bị phạt 1–3 triệu đồng.");
        Assert.Contains("grade B", Assert.Single(Found()).Message, StringComparison.Ordinal);
        Change("Cá nhân có thể", "Theo văn bản còn hiệu lực, cá nhân có thể");
        Assert.Empty(Found());
    }

    [Fact]
    public void Run_ReplyAgainstTheTone_IsAnError()
    {
        var replies = File.ReadAllText(Path.Combine(_ward.Folder, "replies.yml"));
        _ward.Write("replies.yml", replies.Replace("Bà con muốn hỏi việc nào", "Quý khách muốn hỏi việc nào"));
        var found = Assert.Single(Found());
        Assert.Equal("replies.yml", found.File);
        Assert.Contains("'quý khách' is officialese", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_ChangelogThatMissesAChange_IsStaleUntilItIsWritten()
    {
        Change("    change: Bài mới", "    change: Sửa cách xem dấu");
        var found = Assert.Single(Found());
        Assert.Equal("CHANGELOG.md", found.File);
        ContentCheck.WriteChangelog(_ward.Folder);
        Assert.Empty(Found());
        var page = File.ReadAllText(Path.Combine(_ward.Folder, "CHANGELOG.md"));
        Assert.Contains("## 24/11/2026\n\n### thu\n\n- Bị cân điêu thì báo ai? (`can-dieu-bao-ai`): Bài mới\n", page);
        Assert.Contains("(`mu-bao-hiem`): Sửa cách xem dấu\n", page);
    }

    /// <summary>Errors and warnings, but for replies nobody says in so small a program.</summary>
    private List<ContentProblem> Found() =>
    [
        .. ContentCheck.Run(_ward.Folder, Today, [])
            .Where(p => !p.Message.EndsWith("is used by nobody", StringComparison.Ordinal)),
    ];

    private void Change(string old, string now)
    {
        var text = File.ReadAllText(Path.Combine(_ward.Folder, Article));
        Assert.Contains(old, text, StringComparison.Ordinal);
        _ward.Write(Article, text.Replace(old, now, StringComparison.Ordinal));
    }

    private int LineOf(string words) =>
        Array.FindIndex(File.ReadAllLines(Path.Combine(_ward.Folder, Article)), line => line.Contains(words)) + 1;

    public void Dispose() => _ward.Dispose();
}

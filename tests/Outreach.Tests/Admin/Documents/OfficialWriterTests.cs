using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Knowledge.Content.Documents;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Xunit;
using static BachDang.Outreach.Tests.Admin.Documents.TransferExample;
using Paragraph = BachDang.Outreach.Admin.Documents.Paragraph;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BachDang.Outreach.Tests.Admin.Documents;

/// <summary>Documents in the layout of Decree 30/2020/NĐ-CP, annex I (facts F11-04 to F11-21).</summary>
public sealed class OfficialWriterTests
{
    private static readonly double[] Sizes = [11, 12, 13, 14];

    [Fact]
    public void Page_is_A4_with_the_margins_of_the_decree()
    {
        using var file = Open(Write());
        var page = file.MainDocumentPart!.Document.Body!.Elements<SectionProperties>().Single();
        var (size, margin) = (page.GetFirstChild<PageSize>()!, page.GetFirstChild<PageMargin>()!);
        Assert.Equal((210, 297), (Millimetres(size.Width!), Millimetres(size.Height!)));
        Assert.InRange(Millimetres((uint)margin.Top!.Value), 20, 25);
        Assert.InRange(Millimetres((uint)margin.Bottom!.Value), 20, 25);
        Assert.InRange(Millimetres(margin.Left!), 30, 35);
        Assert.InRange(Millimetres(margin.Right!), 15, 20);
    }

    [Fact]
    public void Every_run_is_Times_New_Roman_of_an_allowed_size_and_black()
    {
        using var file = Open(Write());
        var runs = file.MainDocumentPart!.Document.Descendants<Run>().Where(run => run.InnerText.Length > 0).ToList();
        Assert.All(runs, run => Assert.Equal("Times New Roman", run.RunProperties!.RunFonts!.Ascii!.Value));
        Assert.All(runs, run => Assert.Contains(Points(run), Sizes));
        Assert.Empty(file.MainDocumentPart.Document.Descendants<Color>());
        Assert.All(Body(runs), run => Assert.InRange(Points(run), 13, 14));
    }

    [Fact]
    public void Blocks_stand_in_the_order_and_form_of_the_decree()
    {
        using var file = Open(Write());
        var lines = Lines(file);
        string[] inOrder =
        [
            "ỦY BAN NHÂN DÂN", "PHƯỜNG BẠCH ĐẰNG", "Số: ……/PC-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "Độc lập - Tự do - Hạnh phúc", "Bạch Đằng, ngày …… tháng …… năm 2026", "PHIẾU CHUYỂN",
            Book.Transfer.Subject, "Kính gửi: Quản lý thị trường", "I. NỘI DUNG",
            "1. Việc thứ nhất", "a) Điểm một", "b) Điểm hai", "2. Việc thứ hai", "a) Điểm lại từ đầu",
            "II. ĐỀ NGHỊ", "Nơi nhận:",
            "- Như trên;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN",
        ];
        var at = inOrder.Select(line => lines.IndexOf(line)).ToList();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        var (title, motto) = (Line(file, "PHIẾU CHUYỂN"), Line(file, "Độc lập - Tự do - Hạnh phúc"));
        Assert.Equal(JustificationValues.Center, title.ParagraphProperties!.Justification!.Val!.Value);
        Assert.NotNull(motto.Descendants<Bold>().Single());
        Assert.NotNull(motto.NextSibling<Word.Paragraph>()!.Descendants<TopBorder>().Single());
        Assert.NotEmpty(Line(file, "Bạch Đằng, ngày …… tháng …… năm 2026").Descendants<Italic>());
    }

    [Fact]
    public void Days_below_ten_and_the_first_months_have_a_zero()
    {
        using var file = Open(Write(Document() with { Day = new DateOnly(2026, 2, 5), Number = "07" }));
        Assert.Contains("Bạch Đằng, ngày 05 tháng 02 năm 2026", Lines(file));
        Assert.Contains("Số: 07/PC-UBND", Lines(file));
    }

    [Fact]
    public void Page_number_is_in_the_header_from_the_second_page_and_annexes_begin_anew()
    {
        var annex = new DocumentAnnex("Danh mục", [new Paragraph("Một dòng.")], IsWide: true);
        using var file = Open(Write(Document() with { Annexes = [annex] }));
        var main = file.MainDocumentPart!;
        var pages = main.Document.Descendants<SectionProperties>().ToList();
        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.NotNull(page.GetFirstChild<TitlePage>()));
        Assert.Equal(1, pages[1].GetFirstChild<PageNumberType>()!.Start!.Value);
        Assert.Equal(PageOrientationValues.Landscape, pages[1].GetFirstChild<PageSize>()!.Orient!.Value);
        var headers = pages[0].Elements<HeaderReference>()
            .ToDictionary(h => h.Type!.Value, h => ((HeaderPart)main.GetPartById(h.Id!)).Header);
        Assert.Empty(headers[HeaderFooterValues.First].Descendants<SimpleField>());
        var number = Assert.Single(headers[HeaderFooterValues.Default].Descendants<SimpleField>());
        Assert.Equal("PAGE", number.Instruction!.Value);
        Assert.Contains("(Kèm theo Phiếu chuyển số ……/PC-UBND ngày …… tháng …… năm 2026 "
            + "của Ủy ban nhân dân phường Bạch Đằng)", Lines(file));
    }

    [Fact]
    public void File_is_valid_and_names_nobody_as_its_author()
    {
        var annex = new DocumentAnnex("Danh mục", [new Paragraph("Một dòng.")]);
        using var file = Open(Write(Document() with { Annexes = [annex], To = ["Sở Công Thương", "Đảng ủy phường"] }));
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(file)
            .Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Null(file.PackageProperties.Creator);
        Assert.Null(file.PackageProperties.LastModifiedBy);
    }

    [Fact]
    public void Words_that_XML_cannot_hold_are_left_out()
    {
        using var file = Open(Write(Document() with { Body = [new Paragraph("trước\u0001\uFFFF<b>&sau\nhàng hai")] }));
        Assert.Contains(Lines(file), line => line.StartsWith("trước<b>&sau", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_that_looks_like_a_place_is_not_filled_again() => Assert.Equal(
        "a {two} b 2", DocumentWords.Fill("a {one} b {two}", ("one", "{two}"), ("two", "2")));

    private static WordprocessingDocument Open(byte[] bytes) =>
        WordprocessingDocument.Open(new MemoryStream(bytes), false);

    private static List<string> Lines(WordprocessingDocument file) =>
        [.. file.MainDocumentPart!.Document.Descendants<Word.Paragraph>().Select(line => line.InnerText)];

    private static Word.Paragraph Line(WordprocessingDocument file, string text) =>
        file.MainDocumentPart!.Document.Descendants<Word.Paragraph>().Single(line => line.InnerText == text);

    // All but the list of recipients, which the decree sets in 11 and 12.
    private static IEnumerable<Run> Body(IEnumerable<Run> runs) =>
        runs.Where(run => !run.InnerText.StartsWith('-') && run.InnerText != "Nơi nhận:");

    private static double Points(Run run) =>
        double.Parse(run.RunProperties!.FontSize!.Val!, System.Globalization.CultureInfo.InvariantCulture) / 2;

    private static int Millimetres(uint twentieths) => (int)Math.Round(twentieths / 20.0 / 72 * 25.4);
}

using System.Globalization;
using System.Xml.Linq;
using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Admin.Documents.Sheets;
using BachDang.Outreach.Tests.Support;
using Xunit;
using static BachDang.Outreach.Tests.Admin.Documents.TransferExample;

namespace BachDang.Outreach.Tests.Admin.Documents;

/// <summary>Documents as LibreOffice lays them out on paper: where the blocks of Decree 30/2020/NĐ-CP stand, in
/// points of an A4 page (595 × 842) from its upper left corner.</summary>
public sealed class RenderedDocumentTests : IDisposable
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double Middle = 595 / 2.0;
    private const double Tolerance = 1.5;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [OfficeFact]
    public async Task Blocks_stand_where_the_decree_puts_them()
    {
        var (pages, fonts) = await RenderAsync(Write());
        var words = Assert.Single(pages);

        Assert.All(words, word => Assert.InRange(word.Left, (30 * PointsPerMillimetre) - Tolerance, 595));
        Assert.All(words, word => Assert.InRange(word.Right, 0, 595 - (15 * PointsPerMillimetre) + Tolerance));
        Assert.All(words, word => Assert.InRange(word.Top, (20 * PointsPerMillimetre) - Tolerance,
            842 - (20 * PointsPerMillimetre)));
        // Words whose letters every font has: others may be cut into pieces where a font takes over from another.
        var (office, nation) = (words.First(w => w.Text == "BAN"), words.First(w => w.Text == "NAM"));
        Assert.True(office.Right < Middle && nation.Left > Middle && Math.Abs(office.Top - nation.Top) < 20);
        var (recipients, signer) = (words.First(w => w.Text == "VT."), words.First(w => w.Text == "TM."));
        Assert.True(recipients.Right < Middle && signer.Left > Middle - 20);
        Assert.True(Math.Abs(recipients.Top - signer.Top) < 60);
        Assert.InRange(words.First(w => w.Text.StartsWith("CHUY", StringComparison.Ordinal)).Left, 230, 340);
        // The substitute of Times New Roman that has its widths, and one for the letters that it lacks.
        Assert.Contains(fonts, font => font.Contains("LiberationSerif", StringComparison.Ordinal)
            || font.Contains("TimesNewRoman", StringComparison.Ordinal));
        Assert.All(fonts, font => Assert.Contains("Serif", font.Replace("TimesNewRoman", "Serif", default),
            StringComparison.Ordinal));
    }

    [OfficeFact]
    public async Task A_signature_is_never_alone_on_its_page()
    {
        for (var count = 22; count < 34; count++)
        {
            var lines = Enumerable.Range(0, count).Select(i => new Paragraph($"Dòng thứ {i}."));
            var (pages, _) = await RenderAsync(Write(Document() with { Body = [.. lines] }));
            var last = pages.Single(page => page.Any(w => w.Text == "TM."));
            Assert.Contains(last, w => w.Text == $"{count - 1}.");
        }
    }

    [OfficeFact]
    public async Task Only_the_pages_after_the_first_are_numbered_at_the_top_in_the_middle()
    {
        var lines = Enumerable.Range(0, 120).Select(i => new Paragraph($"Dòng thứ {i} của một văn bản dài."));
        var (pages, _) = await RenderAsync(Write(Document() with { Body = [.. lines] }));
        Assert.True(pages.Count > 2);
        for (var page = 0; page < pages.Count; page++)
        {
            var numbers = pages[page].Where(w => w.Top < (20 * PointsPerMillimetre) - Tolerance).ToList();
            if (page == 0)
            {
                Assert.Empty(numbers);
                continue;
            }
            var number = Assert.Single(numbers);
            Assert.Equal($"{page + 1}", number.Text);
            Assert.InRange(number.Left, Middle - 20, Middle + 40);
        }
    }

    [OfficeFact]
    public async Task Tables_open_with_their_words_and_without_a_formula()
    {
        var path = _folder.Sub("bang.xlsx");
        Sheet[] sheets = [new("Số liệu", ["Tên", "Số"], [["=1+1", 12], ["@SUM(A1)", null], ["Hàng giả", 7]])];
        await File.WriteAllBytesAsync(path, SheetXlsx.Of(sheets));
        const string commasInUtf8 = "csv:Text - txt - csv (StarCalc):44,34,76";
        var csv = await OfficePrograms.ConvertAsync(_folder.Path, "bang.xlsx", commasInUtf8);
        var lines = await File.ReadAllLinesAsync(csv);
        Assert.Contains("Tên,Số", lines);
        Assert.Contains("Hàng giả,7", lines);
        // What a person typed is still there as typed, as text: nothing was computed.
        Assert.Contains(lines, line => line.Contains("=1+1", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.StartsWith('2'));
    }

    private async Task<(List<List<Placed>> Pages, List<string> Fonts)> RenderAsync(byte[] docx)
    {
        await File.WriteAllBytesAsync(_folder.Sub("van-ban.docx"), docx);
        var pdf = await OfficePrograms.ConvertAsync(_folder.Path, "van-ban.docx", "pdf");
        var layout = XDocument.Parse(await OfficePrograms.RunAsync("pdftotext", "-bbox", pdf, "-"));
        var pages = layout.Descendants().Where(e => e.Name.LocalName == "page")
            .Select(page => page.Descendants().Where(e => e.Name.LocalName == "word").Select(Placed.Of).ToList());
        var fonts = (await OfficePrograms.RunAsync("pdffonts", pdf)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return ([.. pages], [.. fonts.Skip(2).Select(line => line.Split(' ')[0])]);
    }

    private sealed record Placed(string Text, double Left, double Top, double Right)
    {
        public static Placed Of(XElement word) => new(word.Value, At(word, "xMin"), At(word, "yMin"), At(word, "xMax"));

        private static double At(XElement word, string name) =>
            double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);
    }
}

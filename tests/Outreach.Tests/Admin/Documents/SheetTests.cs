using System.IO.Compression;
using System.Text;
using BachDang.Outreach.Admin.Documents.Sheets;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Documents;

public sealed class SheetTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+84", "'+84")]
    [InlineData("-2", "'-2")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("  =1", "'  =1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("bột giặt = giả", "bột giặt = giả")]
    public void Of_FormulaBeginning_IsNeutralised(string text, string safe) => Assert.Equal(safe, SafeText.Of(text));

    [Fact]
    public void Files_hold_texts_and_numbers_and_no_formula()
    {
        Sheet[] sheets = [new("Bảng 1", ["Tên", "Số"], [["=HYPERLINK(\"x\")", 3], ["a\"b", null], ["", -2]])];
        var csv = SheetCsv.Of(sheets);
        Assert.Equal(Encoding.UTF8.Preamble, csv.AsSpan(0, 3));
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\",3\r\n\"a\"\"b\",\r\n\"\",-2\r\n", Encoding.UTF8.GetString(csv),
            StringComparison.Ordinal);
        using var zip = new ZipArchive(new MemoryStream(SheetXlsx.Of(sheets)));
        var sheet = zip.Entries.Single(e => e.FullName.Contains("sheet", StringComparison.OrdinalIgnoreCase)
            && e.FullName.Contains("worksheets", StringComparison.Ordinal));
        using var reader = new StreamReader(sheet.Open());
        var xml = reader.ReadToEnd();
        Assert.Contains("'=HYPERLINK", xml, StringComparison.Ordinal);
        Assert.DoesNotContain("<x:f>", xml, StringComparison.Ordinal);
    }
}

using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Admin.Documents.Sheets;

/// <summary>Tables as CSV that office programs open by a double click: UTF-8 with its mark, commas, CR LF.</summary>
internal static class SheetCsv
{
    public const string MediaType = "text/csv; charset=utf-8";

    public static byte[] Of(IEnumerable<Sheet> sheets)
    {
        var text = new StringBuilder();
        foreach (var sheet in sheets)
        {
            if (text.Length > 0) text.Append("\r\n");
            Line(text, [sheet.Name]);
            Line(text, sheet.Head);
            foreach (var row in sheet.Rows) Line(text, row);
        }
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void Line(StringBuilder text, IEnumerable<object?> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(object? cell) => cell switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        _ => '"' + SafeText.Of((string)cell).Replace("\"", "\"\"", StringComparison.Ordinal) + '"',
    };
}

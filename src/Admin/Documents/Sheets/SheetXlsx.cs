using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace BachDang.Outreach.Admin.Documents.Sheets;

/// <summary>Tables as one XLSX file, a sheet each. Text is text: no cell holds a formula.</summary>
internal static class SheetXlsx
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const int LongestName = 31;
    private const double WidestColumn = 60;
    private const double NarrowestColumn = 10;
    private const uint HeadStyle = 1;
    private const uint TextStyle = 2;

    public static byte[] Of(IReadOnlyList<Sheet> sheets)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var styles = book.AddNewPart<WorkbookStylesPart>();
            styles.Stylesheet = Styles();
            var listed = new DocumentFormat.OpenXml.Spreadsheet.Sheets();
            foreach (var (index, sheet) in sheets.Index())
            {
                var part = book.AddNewPart<WorksheetPart>();
                part.Worksheet = new Worksheet(View(), Columns(sheet), Data(sheet));
                listed.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet
                {
                    Id = book.GetIdOfPart(part),
                    SheetId = (uint)index + 1,
                    Name = NameOf(sheet.Name),
                });
            }
            book.Workbook = new Workbook(listed);
        }
        return file.ToArray();
    }

    private static string NameOf(string name)
    {
        var usable = string.Concat(name.Select(c => "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        return usable.Length <= LongestName ? usable : usable[..LongestName];
    }

    // The head stays in sight.
    private static SheetViews View() => new(new SheetView(
        new Pane
        {
            VerticalSplit = 1,
            TopLeftCell = "A2",
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        })
    { WorkbookViewId = 0 });

    private static Columns Columns(Sheet sheet) => new(sheet.Head.Index().Select(column => new Column
    {
        Min = (uint)column.Index + 1,
        Max = (uint)column.Index + 1,
        Width = Math.Clamp(sheet.Rows.Select(row => TextOf(row[column.Index]).Length)
            .Append(column.Item.Length).Max() + 2, NarrowestColumn, WidestColumn),
        CustomWidth = true,
    }));

    private static SheetData Data(Sheet sheet) => new(
        sheet.Rows.Prepend(sheet.Head).Index().Select(row => new Row(row.Item.Select(
            cell => CellOf(cell, row.Index == 0 ? HeadStyle : TextStyle)))
        { RowIndex = (uint)row.Index + 1 }));

    private static Cell CellOf(object? cell, uint style) => cell switch
    {
        null => new Cell { StyleIndex = style },
        int number => new Cell
        {
            CellValue = new CellValue(number),
            DataType = CellValues.Number,
            StyleIndex = style,
        },
        _ => new Cell
        {
            InlineString = new InlineString(new Text(Clean(SafeText.Of((string)cell)))
            {
                Space = SpaceProcessingModeValues.Preserve,
            }),
            DataType = CellValues.InlineString,
            StyleIndex = style,
        },
    };

    private static string TextOf(object? cell) => cell is int number
        ? number.ToString(CultureInfo.InvariantCulture)
        : cell as string ?? "";

    // Letters that XML cannot hold.
    private static string Clean(string text) =>
        string.Concat(text.Where(c => c >= ' ' || c is '\n' or '\t').Where(c => !char.IsSurrogate(c)
            && c is not ('\uFFFE' or '\uFFFF')));

    private static Stylesheet Styles() => new(
        new Fonts(
            new Font(new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" }),
            new Font(new Bold(), new FontSize { Val = 12 }, new FontName { Val = "Times New Roman" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(
            new LeftBorder { Style = BorderStyleValues.Thin }, new RightBorder { Style = BorderStyleValues.Thin },
            new TopBorder { Style = BorderStyleValues.Thin }, new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat { FontId = 0 },
            new CellFormat(Wrapped()) { FontId = 1, BorderId = 1, ApplyFont = true, ApplyBorder = true },
            new CellFormat(Wrapped()) { FontId = 0, BorderId = 1, ApplyFont = true, ApplyBorder = true }));

    private static Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
}

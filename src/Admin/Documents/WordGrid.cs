using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static BachDang.Outreach.Admin.Documents.OfficialLayout;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>A table with thin lines and no colour; its heads repeat on each page.</summary>
internal sealed class WordGrid(DocumentTable table, int width)
{
    public Table Block()
    {
        var widths = Widths();
        var grid = new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = WordPieces.Measure(widths.Sum()) },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 85, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 85, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(w => new GridColumn { Width = WordPieces.Measure(w) })));
        var head = new Look(TableLetters) { IsBold = true, Side = JustificationValues.Center };
        grid.AppendChild(Row(widths, [.. table.Columns.Select(column => (column.Head, head))], isHead: true));
        foreach (var (at, row) in table.Rows.Index())
        {
            var isTotal = table.EndsInTotal && at == table.Rows.Count - 1;
            var cells = row.Zip(table.Columns, (text, column) =>
                (text, new Look(TableLetters) { Side = SideOf(column.Side), IsBold = isTotal }));
            grid.AppendChild(Row(widths, [.. cells], isHead: false));
        }
        return grid;
    }

    private static TableRow Row(int[] widths, List<(string Text, Look Look)> cells, bool isHead)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHead) properties.AppendChild(new TableHeader());
        var row = new TableRow(properties);
        foreach (var (width, (text, look)) in widths.Zip(cells))
        {
            row.AppendChild(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = WordPieces.Measure(width) },
                    new TableCellVerticalAlignment { Val = TableVerticalAlignmentValues.Center }),
                WordPieces.Text(text, look with { Before = 40, After = 40 })));
        }
        return row;
    }

    private int[] Widths()
    {
        var shares = table.Columns.Sum(column => column.Share);
        return [.. table.Columns.Select(column => width * column.Share / shares)];
    }

    private static TableBorders Borders()
    {
        return new TableBorders(
            Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(),
            Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());

        static T Line<T>() where T : BorderType, new() =>
            new() { Val = new EnumValue<BorderValues>(BorderValues.Single), Size = 4, Space = 0, Color = "000000" };
    }

    private static JustificationValues SideOf(CellSide side) => side switch
    {
        CellSide.Left => JustificationValues.Left,
        CellSide.Centre => JustificationValues.Center,
        CellSide.Right => JustificationValues.Right,
    };
}

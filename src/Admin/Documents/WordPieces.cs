using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>How one paragraph looks.</summary>
internal sealed record Look(int Letters)
{
    public bool IsBold { get; init; }
    public bool IsItalic { get; init; }
    public JustificationValues Side { get; init; } = JustificationValues.Left;
    public int FirstLine { get; init; }
    public int Indent { get; init; }
    public int Before { get; init; }
    public int After { get; init; }

    /// <summary>240 for single lines.</summary>
    public int Lines { get; init; } = 240;

    /// <summary>Whether it stays on the page of what follows.</summary>
    public bool KeepsNext { get; init; }
}

/// <summary>Small pieces of Word's language.</summary>
internal static class WordPieces
{
    public static Word.Paragraph Text(string text, Look look) => new(Properties(look), Run(text, look));

    public static ParagraphProperties Properties(Look look)
    {
        var properties = new ParagraphProperties();
        if (look.KeepsNext) properties.KeepNext = new KeepNext();
        properties.SpacingBetweenLines = new SpacingBetweenLines
        {
            Before = Measure(look.Before),
            After = Measure(look.After),
            Line = Measure(look.Lines),
            LineRule = LineSpacingRuleValues.Auto,
        };
        properties.Indentation = new Indentation
        {
            Left = Measure(look.Indent),
            FirstLine = Measure(look.FirstLine),
        };
        properties.Justification = new Justification { Val = look.Side };
        return properties;
    }

    public static Run Run(string text, Look look)
    {
        var run = new Run(RunLook(look));
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.AppendChild(new Break());
            run.AppendChild(new Word.Text(Clean(lines[i])) { Space = SpaceProcessingModeValues.Preserve });
        }
        return run;
    }

    public static RunProperties RunLook(Look look)
    {
        var properties = new RunProperties { RunFonts = Letters() };
        if (look.IsBold) properties.Bold = new Bold();
        if (look.IsItalic) properties.Italic = new Italic();
        properties.FontSize = new FontSize { Val = Measure(look.Letters) };
        return properties;
    }

    public static RunFonts Letters() => new()
    {
        Ascii = OfficialLayout.Font,
        HighAnsi = OfficialLayout.Font,
        ComplexScript = OfficialLayout.Font,
        EastAsia = OfficialLayout.Font,
    };

    /// <summary>A solid line in the middle of a column, of a share of its width.</summary>
    public static Word.Paragraph Rule(int columnWidth, int width)
    {
        var side = Measure(Math.Max(0, (columnWidth - width) / 2));
        var properties = new ParagraphProperties
        {
            ParagraphBorders = new ParagraphBorders(
                new TopBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }),
            SpacingBetweenLines = new SpacingBetweenLines
            {
                Before = "30",
                After = "0",
                Line = "60",
                LineRule = LineSpacingRuleValues.Exact,
            },
            Indentation = new Indentation { Left = side, Right = side },
        };
        return new Word.Paragraph(properties, new Run(RunLook(new Look(4))));
    }

    /// <summary>Columns without lines.</summary>
    public static Table Columns(IReadOnlyList<int> widths, params IReadOnlyList<OpenXmlElement>[] cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        foreach (var (width, content) in widths.Zip(cells))
        {
            var cell = new TableCell(new TableCellProperties(
                new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = Measure(width) }));
            cell.Append(content);
            row.AppendChild(cell);
        }
        return new Table(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = Measure(widths.Sum()) },
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa },
                    new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa })),
            new TableGrid(widths.Select(width => new GridColumn { Width = Measure(width) })),
            row);
    }

    public static string Measure(int value) => value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    // What XML 1.0 cannot hold; people's words may.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => rune.Value is 0x9 or >= 0x20 and <= 0xD7FF or >= 0xE000 and <= 0xFFFD or >= 0x10000)
        .Select(rune => rune.ToString()));
}

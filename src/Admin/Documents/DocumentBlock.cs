namespace BachDang.Outreach.Admin.Documents;

/// <summary>One piece of a document's body.</summary>
internal abstract record DocumentBlock;

/// <summary>The depth of a heading, which is how it is numbered.</summary>
internal enum HeadingLevel
{
    /// <summary>I. in capitals.</summary>
    Part = 0,

    /// <summary>1.</summary>
    Section = 1,

    /// <summary>a)</summary>
    Point = 2,
}

/// <summary>A heading; the writer counts it.</summary>
internal sealed record Heading(HeadingLevel Level, string Text) : DocumentBlock;

/// <summary>A paragraph; line breaks in it stay.</summary>
internal sealed record Paragraph(string Text) : DocumentBlock
{
    public bool IsItalic { get; init; }
    public bool IsBold { get; init; }
}

/// <summary>Lines that each begin with a dash.</summary>
internal sealed record DashList(IReadOnlyList<string> Lines) : DocumentBlock;

/// <summary>A table with a line of heads that repeats on each page.</summary>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">As many cells each as there are columns.</param>
internal sealed record DocumentTable(
    IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : DocumentBlock
{
    /// <summary>A line above the table, such as its name and unit; null for none.</summary>
    public string? Caption { get; init; }

    /// <summary>Whether the last row is a sum, set in bold.</summary>
    public bool EndsInTotal { get; init; }
}

/// <param name="Head">What stands above it.</param>
/// <param name="Share">Its width beside the others'.</param>
/// <param name="Side">Where its cells lean.</param>
internal sealed record TableColumn(string Head, int Share, CellSide Side = CellSide.Left);

internal enum CellSide
{
    Left = 0,
    Centre = 1,
    Right = 2,
}

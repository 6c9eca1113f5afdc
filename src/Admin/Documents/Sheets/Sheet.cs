namespace BachDang.Outreach.Admin.Documents.Sheets;

/// <summary>A table for a file: text or whole numbers in each cell.</summary>
/// <param name="Name">Of the sheet, at most 31 letters.</param>
/// <param name="Head">The columns' names.</param>
/// <param name="Rows">Cells: a string, an int, or null for an empty one.</param>
internal sealed record Sheet(string Name, IReadOnlyList<string> Head, IReadOnlyList<IReadOnlyList<object?>> Rows);

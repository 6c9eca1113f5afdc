namespace BachDang.Outreach.Admin.Documents.Sheets;

/// <summary>Makes text harmless for programs that would compute it: whatever could begin a formula gets an apostrophe
/// before it.</summary>
internal static class SafeText
{
    private const string Beginnings = "=+-@\t\r\n";

    public static string Of(string text) =>
        text.Length > 0 && (Beginnings.Contains(text[0], StringComparison.Ordinal)
            // Wide signs and leading blanks are read as the same by some programs.
            || text.TrimStart() is [var first, ..] && (Beginnings.Contains(first, StringComparison.Ordinal)
                || first is '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20'))
            ? "'" + text
            : text;
}

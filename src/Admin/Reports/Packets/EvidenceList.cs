using System.Globalization;
using System.Text;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge.Content.Documents;

namespace BachDang.Outreach.Admin.Reports.Packets;

/// <summary>One photo of a packet.</summary>
/// <param name="Number">Its place among the report's photos.</param>
/// <param name="File">The name of its copy in the packet; null when there is none.</param>
/// <param name="TakenIn">When the ward received it.</param>
/// <param name="OriginalHash">SHA-256 of the file as it came, in hexadecimal.</param>
/// <param name="WorkingHash">SHA-256 of the copy in the packet.</param>
internal sealed record EvidenceLine(
    int Number, string? File, DateTimeOffset TakenIn, string? OriginalHash, string? WorkingHash)
{
    public IEnumerable<string> Cells(string none) =>
    [
        Number.ToString(CultureInfo.InvariantCulture), File ?? none, VietnamTime.Of(TakenIn), OriginalHash ?? none,
        WorkingHash ?? none,
    ];
}

/// <summary>The list of photos as CSV that opens in Excel with its letters whole.</summary>
internal static class EvidenceList
{
    private static readonly string[] Heads =
        ["listNumber", "listFile", "listTaken", "listOriginal", "listWorking"];

    public static byte[] Write(IReadOnlyList<EvidenceLine> lines, DocumentWords words)
    {
        var text = new StringBuilder();
        AppendRow(text, Heads.Select(key => words.Say(key)));
        foreach (var line in lines) AppendRow(text, line.Cells(words.Say("listNone")));
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    // A cell that begins like a formula would be run by a spreadsheet.
    private static string Cell(string value)
    {
        var safe = value.Length > 0 && "=+-@\t\r".Contains(value[0], StringComparison.Ordinal) ? "'" + value : value;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

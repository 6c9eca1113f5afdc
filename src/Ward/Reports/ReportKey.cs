using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace BachDang.Outreach.Ward.Reports;

/// <summary>A report's id in buttons and links of its own talk: 22 characters. It opens nothing by itself; the talk
/// must be linked to the report.</summary>
public static class ReportKey
{
    public static string Of(Guid report) => Base64Url.EncodeToString(report.ToByteArray(bigEndian: true));

    public static bool TryRead([NotNullWhen(true)] string? key, out Guid report)
    {
        report = Guid.Empty;
        if (key is not { Length: 22 }) return false;
        Span<byte> bytes = stackalloc byte[16];
        if (!Base64Url.IsValid(key) || !Base64Url.TryDecodeFromChars(key, bytes, out var written) || written != 16)
            return false;
        report = new Guid(bytes, bigEndian: true);
        return true;
    }
}

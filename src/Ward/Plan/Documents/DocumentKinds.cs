namespace BachDang.Outreach.Ward.Plan.Documents;

/// <summary>The kinds of files taken, by ending, with how each must begin and what a browser is told.</summary>
internal static class DocumentKinds
{
    private const string Office = "application/vnd.openxmlformats-officedocument.";
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly Dictionary<string, (byte[] Begin, string MediaType)> Known = new(StringComparer.Ordinal)
    {
        ["pdf"] = ([0x25, 0x50, 0x44, 0x46], "application/pdf"),
        ["docx"] = (Zip, Office + "wordprocessingml.document"),
        ["xlsx"] = (Zip, Office + "spreadsheetml.sheet"),
        ["pptx"] = (Zip, Office + "presentationml.presentation"),
        ["jpg"] = ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ["jpeg"] = ([0xFF, 0xD8, 0xFF], "image/jpeg"),
        ["png"] = ([0x89, 0x50, 0x4E, 0x47], "image/png"),
    };

    /// <summary>The kind of a file by its name and its first bytes; null when it is not taken.</summary>
    public static string? Of(string name, ReadOnlySpan<byte> bytes)
    {
        var kind = Path.GetExtension(name).TrimStart('.').ToLowerInvariant();
        return Known.TryGetValue(kind, out var known) && bytes.StartsWith(known.Begin) ? kind : null;
    }

    public static string MediaTypeOf(string kind) =>
        Known.TryGetValue(kind, out var known) ? known.MediaType : "application/octet-stream";
}

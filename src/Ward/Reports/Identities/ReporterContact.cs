using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Identity.Boxes;

namespace BachDang.Outreach.Ward.Reports.Identities;

/// <summary>How a reporter wants to be reached. It exists in plain form only while it is being sealed, and when a
/// custodian opens the box.</summary>
public sealed record ReporterContact(string? Name, string? Phone)
{
    public const int LongestName = 100;
    public const int LongestPhone = 40;

    // Every box has about the same length, whatever is in it.
    private const int PaddedTo = 1024;

    [JsonIgnore]
    public bool IsEmpty => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Phone);

    /// <summary>The box that goes with a report; see <see cref="ReportContact"/>.</summary>
    /// <exception cref="InvalidOperationException">The ward has no key yet.</exception>
    public byte[] SealedBy(Sealing sealing)
    {
        var plain = JsonSerializer.SerializeToUtf8Bytes(
            new ReporterContact(ReportTexts.Cut(Name, LongestName), ReportTexts.Cut(Phone, LongestPhone)),
            ReporterContactJson.Default.ReporterContact);
        var padded = new byte[Math.Max(PaddedTo, plain.Length)];
        padded.AsSpan().Fill((byte)' ');
        plain.CopyTo(padded, 0);
        return sealing.Seal(padded);
    }

    /// <summary>Reads what a custodian opened.</summary>
    /// <returns>Null when it holds no contact.</returns>
    public static ReporterContact? Read(ReadOnlySpan<byte> opened)
    {
        try
        {
            return JsonSerializer.Deserialize(opened, ReporterContactJson.Default.ReporterContact);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(ReporterContact))]
internal sealed partial class ReporterContactJson : JsonSerializerContext;

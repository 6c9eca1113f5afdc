using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using BachDang.Outreach.Ward.Identity;

namespace BachDang.Outreach.Site.Tokens;

/// <summary>What a sealed field is for; one never opens as another.</summary>
internal enum FormPurpose : byte
{
    ReportDraft = 1,
    DraftPhoto = 2,
    OpenReport = 3,
    Consent = 4,
}

/// <summary>Keeps a page's state in a hidden field instead of a cookie or a row: sealed, so that nobody reads or
/// changes it, and good until a given time. It survives a restart, because the key lies in the keys folder.</summary>
internal sealed class SealedForms(AddressKeys keys, TimeProvider clock)
{
    private const int LongestField = 96 * 1024;
    private const int HeadBytes = 4 + 1 + sizeof(long);
    private static ReadOnlySpan<byte> Mark => "FORM"u8;

    /// <returns>Letters, digits, dashes and underscores only.</returns>
    public string Seal(FormPurpose purpose, DateTimeOffset until, ReadOnlySpan<byte> content)
    {
        var plain = new byte[HeadBytes + content.Length];
        Mark.CopyTo(plain);
        plain[Mark.Length] = (byte)purpose;
        BinaryPrimitives.WriteInt64LittleEndian(plain.AsSpan(Mark.Length + 1), until.UtcTicks);
        content.CopyTo(plain.AsSpan(HeadBytes));
        return Base64Url.EncodeToString(keys.Seal(plain));
    }

    /// <returns>Null when it is not ours, was changed, is for something else or too old.</returns>
    public byte[]? Open(FormPurpose purpose, string? field)
    {
        if (field is not { Length: > 0 and <= LongestField } || !Base64Url.IsValid(field)) return null;
        byte[] plain;
        try
        {
            plain = keys.Unseal(Base64Url.DecodeFromChars(field));
        }
        catch (CryptographicException)
        {
            return null;
        }
        if (plain.Length < HeadBytes || !plain.AsSpan().StartsWith(Mark) || plain[Mark.Length] != (byte)purpose)
            return null;
        var until = BinaryPrimitives.ReadInt64LittleEndian(plain.AsSpan(Mark.Length + 1));
        return until > clock.GetUtcNow().UtcTicks ? plain[HeadBytes..] : null;
    }
}

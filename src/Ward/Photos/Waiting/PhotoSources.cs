using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using BachDang.Outreach.Ward.Identity;

namespace BachDang.Outreach.Ward.Photos.Waiting;

/// <summary>Where a photo that waits is fetched from.</summary>
/// <param name="Talk">Who is told when it turns out unusable; null when nothing may link photo and talk.</param>
/// <param name="File">The channel's own name of it.</param>
/// <param name="FileName">As the sender named it.</param>
/// <param name="MediaType">As the sender declared it.</param>
public sealed record PhotoSource(Guid? Talk, string File, string FileName, string MediaType);

/// <summary>Seals where photos are fetched from.</summary>
internal static class PhotoSources
{
    public static byte[] Seal(AddressKeys keys, PhotoSource source) =>
        keys.SealText(JsonSerializer.Serialize(source, PhotoSourceJson.Default.PhotoSource));

    /// <returns>Null when it is damaged or sealed with lost keys: nobody can fetch the photo then.</returns>
    public static PhotoSource? Open(AddressKeys keys, byte[]? box)
    {
        try
        {
            return box is null ? null : JsonSerializer.Deserialize(
                keys.UnsealText(box), PhotoSourceJson.Default.PhotoSource);
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(PhotoSource))]
internal sealed partial class PhotoSourceJson : JsonSerializerContext;

using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels.Telegram.Updates;

/// <summary>What is kept of a photo, a file or a place: its name at Telegram, its point on the map.</summary>
internal static class SentThing
{
    // Telegram's ids are about 100 characters; a longer one is none.
    private const int LongestId = 256;

    /// <summary>The <c>file_id</c> of a photo's largest size, or of a document.</summary>
    public static string? File(JsonElement message, string kind)
    {
        if (kind is not ("photo" or "document") || !message.TryGetProperty(kind, out var file)) return null;
        if (file.ValueKind == JsonValueKind.Array)
        {
            // Sizes come smallest first.
            if (file.GetArrayLength() == 0) return null;
            file = file[file.GetArrayLength() - 1];
        }
        return file.ValueKind == JsonValueKind.Object && file.TryGetProperty("file_id"u8, out var id)
            && OutsideText.Read(id) is { Length: > 0 and <= LongestId } name ? name : null;
    }

    /// <summary>What a document says of itself; empty for photos, which Telegram made.</summary>
    public static string Words(JsonElement message, string kind, ReadOnlySpan<byte> name) =>
        kind == "document" && message.TryGetProperty(kind, out var file) && file.ValueKind == JsonValueKind.Object
            && file.TryGetProperty(name, out var value) && OutsideText.Read(value) is { Length: <= LongestId } words
            ? words
            : "";

    public static MapPoint? Place(JsonElement message) =>
        message.TryGetProperty("location"u8, out var place) && place.ValueKind == JsonValueKind.Object
            && Degrees(place, "latitude", 90) is { } latitude && Degrees(place, "longitude", 180) is { } longitude
            ? new MapPoint(latitude, longitude)
            : null;

    private static double? Degrees(JsonElement place, string name, double most) =>
        place.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}

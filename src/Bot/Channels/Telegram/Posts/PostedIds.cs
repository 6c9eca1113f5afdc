using System.Globalization;

namespace BachDang.Outreach.Bot.Channels.Telegram.Posts;

/// <summary>The messages a post consists of, as the row keeps them: <c>text</c>, <c>photo:0</c> for a photo with the
/// words below it, <c>photo:text</c> for two.</summary>
/// <param name="Photo">The message with the picture; null for none.</param>
/// <param name="Text">The message with the words; null where they stand below the picture.</param>
internal sealed record PostedIds(long? Photo, long? Text)
{
    public override string ToString() => Photo is { } photo
        ? string.Create(CultureInfo.InvariantCulture, $"{photo}:{Text ?? 0}")
        : string.Create(CultureInfo.InvariantCulture, $"{Text}");

    public static PostedIds? Parse(string? text)
    {
        var parts = (text ?? "").Split(':');
        if (!long.TryParse(parts[0], CultureInfo.InvariantCulture, out var first)) return null;
        if (parts.Length == 1) return new PostedIds(null, first);
        return parts.Length == 2 && long.TryParse(parts[1], CultureInfo.InvariantCulture, out var second)
            ? new PostedIds(first, second == 0 ? null : second)
            : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace BachDang.Outreach.Ward.Photos.Stores;

internal enum PhotoPart
{
    /// <summary>The cleaned copy that staff see.</summary>
    Working,

    /// <summary>The sealed original.</summary>
    Original,
}

/// <summary>Under what a photo is kept: <c>2026/11/id.working</c>; a campaign's picture <c>campaigns/hash.jpeg</c>.
/// Made from the photo's own id or hash and never from anything that came from outside, so it can be a path.</summary>
internal readonly partial record struct PhotoKey
{
    private const int GuidV7 = 7;
    private const int DigitsOfId = 32;
    private const string Campaigns = "campaigns/";

    private PhotoKey(string value) => Value = value;

    public string Value { get; }

    public bool IsOfCampaign => Value.StartsWith(Campaigns, StringComparison.Ordinal);

    /// <summary>The report's photo it belongs to; a campaign's picture has none.</summary>
    public Guid PhotoId => Guid.ParseExact(Value.AsSpan(Value.LastIndexOf('/') + 1, DigitsOfId), "N");

    /// <param name="photoId">A version-7 id; its time gives the month (UTC).</param>
    /// <exception cref="ArgumentException">The id is of another version.</exception>
    public static PhotoKey Of(Guid photoId, PhotoPart part)
    {
        if (photoId.Version != GuidV7) throw new ArgumentException("Photos have version-7 ids.", nameof(photoId));
        var digits = photoId.ToString("N");
        var madeAt = DateTimeOffset.FromUnixTimeMilliseconds(
            long.Parse(digits.AsSpan(0, 12), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        var name = part == PhotoPart.Working ? "working" : "original";
        return new(string.Create(CultureInfo.InvariantCulture, $"{madeAt:yyyy'/'MM}/{digits}.{name}"));
    }

    /// <summary>The place of a campaign's picture.</summary>
    /// <param name="hash">SHA-256 of its bytes.</param>
    /// <param name="kind">Its kind, lower case: what its bytes are.</param>
    public static PhotoKey OfCampaign(ReadOnlySpan<byte> hash, string kind) =>
        Parse($"{Campaigns}{Convert.ToHexStringLower(hash)}.{kind}")
        ?? throw new ArgumentException("Campaigns have JPEG and PNG pictures.", nameof(kind));

    /// <summary>Reads a key from a row or a listing.</summary>
    /// <returns>Null when it is none of ours.</returns>
    public static PhotoKey? Parse(string? text) => text is not null && Ours().IsMatch(text) ? new(text) : null;

    public override string ToString() => Value;

    [GeneratedRegex(@"\A([0-9]{4}/[0-9]{2}/[0-9a-f]{32}\.(working|original)|campaigns/[0-9a-f]{64}\.(jpeg|png))\z")]
    private static partial Regex Ours();
}

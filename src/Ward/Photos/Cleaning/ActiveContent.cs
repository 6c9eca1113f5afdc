using System.Text;

namespace BachDang.Outreach.Ward.Photos.Cleaning;

/// <summary>Finds words that a browser, an archiver or a script host would act upon. Each is six bytes or longer, so
/// that pixels do not make one by chance in any number of photos a ward will ever see.</summary>
internal static class ActiveContent
{
    private static readonly (byte[] Words, OtherContent Name)[] Openings =
    [
        (Bytes("<script"), OtherContent.Html), (Bytes("<!doctype"), OtherContent.Html),
        (Bytes("<html>"), OtherContent.Html), (Bytes("<html "), OtherContent.Html),
        (Bytes("<iframe"), OtherContent.Html), (Bytes("<body>"), OtherContent.Html),
        (Bytes("<body "), OtherContent.Html), (Bytes("<object "), OtherContent.Html),
        (Bytes("<embed "), OtherContent.Html), (Bytes("<img src"), OtherContent.Html),
        (Bytes("<svg xmlns"), OtherContent.Svg), (Bytes("<svg on"), OtherContent.Svg),
        (Bytes("<?php "), OtherContent.Script), (Bytes("<?php\n"), OtherContent.Script),
        (Bytes("<%@ page"), OtherContent.Script),
    ];

    /// <summary>Whether any of the words is in a picture's bytes.</summary>
    public static bool IsIn(ReadOnlySpan<byte> bytes) => Name(bytes, Openings) is not null;

    /// <summary>What the beginning of a text is; null when it is nothing known.</summary>
    public static OtherContent? Name(ReadOnlySpan<byte> text)
    {
        if (text.IndexOf("<svg"u8) >= 0) return OtherContent.Svg;
        if (Name(text, Openings) is { } name) return name;
        if (text.StartsWith("#!"u8) || text.IndexOf("function"u8) >= 0) return OtherContent.Script;
        return text.IndexOf("<html"u8) >= 0 ? OtherContent.Html : null;
    }

    private static OtherContent? Name(ReadOnlySpan<byte> bytes, (byte[] Words, OtherContent Name)[] openings)
    {
        for (var at = bytes.IndexOf((byte)'<'); at >= 0;)
        {
            var rest = bytes[at..];
            foreach (var (words, name) in openings)
            {
                if (rest.Length >= words.Length && Ascii.EqualsIgnoreCase(rest[..words.Length], words)) return name;
            }
            var next = rest[1..].IndexOf((byte)'<');
            if (next < 0) return null;
            at += next + 1;
        }
        return null;
    }

    private static byte[] Bytes(string words) => Encoding.ASCII.GetBytes(words);
}

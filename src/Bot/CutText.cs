namespace BachDang.Outreach.Bot;

/// <summary>Shortens text to what a column or a memory holds.</summary>
internal static class CutText
{
    /// <summary>The text, or its beginning; a character outside the basic plane is never cut in half.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">UTF-16 units to keep, 1 or more.</param>
    public static string At(string text, int most)
    {
        if (text.Length <= most) return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}

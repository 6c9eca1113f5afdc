using System.Text.RegularExpressions;
using BachDang.Outreach.Ward.Identity;

namespace BachDang.Outreach.Bot.Dialogs.Tracking;

/// <summary>Whether a message nobody asked for is a receipt: its own shape, or its check symbol and both letters and
/// digits, so that no sentence and no barcode is taken for one.</summary>
internal static partial class TypedReceipt
{
    private const int Longest = 40;

    public static bool Is(string text)
    {
        if (text.Length > Longest) return false;
        if (Grouped().IsMatch(text)) return true;
        return OneWord().IsMatch(text) && text.Any(char.IsAsciiDigit) && text.Any(char.IsAsciiLetter)
            && Receipt.Parse(text) is not null;
    }

    [GeneratedRegex(@"\A\s*[0-9A-Za-z]{4}[-–][0-9A-Za-z]{4}[-–][0-9A-Za-z]{5}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();

    [GeneratedRegex(@"\A\s*[0-9A-Za-z]{4} ?[0-9A-Za-z]{4} ?[0-9A-Za-z]{5}\s*\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();
}

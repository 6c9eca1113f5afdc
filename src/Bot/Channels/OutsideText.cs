using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace BachDang.Outreach.Bot.Channels;

/// <summary>Strings that come from outside. A message can hold lone surrogates or broken UTF-8, at which the
/// framework's own reading throws; here they become the replacement character.</summary>
internal static class OutsideText
{
    /// <summary>The string's value; null when this is not a string.</summary>
    public static string? Read(JsonElement element)
    {
        if (element.ValueKind != JsonValueKind.String) return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return Repair(JsonMarshal.GetRawUtf8Value(element));
        }
    }

    private static string Repair(ReadOnlySpan<byte> quoted)
    {
        var raw = Encoding.UTF8.GetString(quoted[1..^1]);
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length) text.Append(raw[i]);
            else if (raw[++i] == 'u' && Hex(raw, i + 1) is { } unit)
            {
                text.Append(unit);
                i += 4;
            }
            else text.Append(Unescaped(raw[i]));
        }
        return WithoutLoneSurrogates(text);
    }

    private static char? Hex(string raw, int at) =>
        at + 4 <= raw.Length
        && ushort.TryParse(
            raw.AsSpan(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;

    private static char Unescaped(char escaped) => escaped switch
    {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'b' => '\b',
        'f' => '\f',
        _ => escaped,
    };

    private static string WithoutLoneSurrogates(StringBuilder text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else text[i] = '\uFFFD';
        }
        return text.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Knowledge.Search;

/// <summary>Reads a JSON string that holds half a surrogate pair, which the framework's reader refuses.</summary>
internal static class LoneSurrogates
{
    /// <param name="raw">The string with its quotes, already known to be well-formed JSON.</param>
    public static string Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 1; i < raw.Length - 1; i++)
        {
            if (raw[i] != '\\')
            {
                text.Append(raw[i]);
                continue;
            }

            var escape = raw[++i];
            if (escape != 'u')
            {
                text.Append("\"\\/\b\f\n\r\t"["\"\\/bfnrt".IndexOf(escape)]);
                continue;
            }

            var unit = (char)ushort.Parse(raw.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            text.Append(unit);
            i += 4;
        }

        return text.ToString();
    }
}

using System.Globalization;
using System.Text;

namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Writes short forms of money out as the articles write them: 1tr is 1 triệu đồng, 500k 500 nghìn đồng.
/// </summary>
internal static class AmountWords
{
    private static readonly string[] NotMoney =
        ["vàng", "tivi", "tv", "màn", "camera", "video", "karat", "nhẫn", "covid", "hình"];

    /// <param name="clean">A cleaned text.</param>
    /// <returns>The same object when nothing is written out.</returns>
    public static string WriteOut(string clean)
    {
        if (!clean.AsSpan().ContainsAnyInRange('0', '9')) return clean;
        var tokens = AmountToken.Cut(clean);
        StringBuilder? written = null;
        var copied = 0;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i].IsDigits || Unit(tokens, i + 1) is not { } unit) continue;
            if (QuantityReader.Read(tokens, i) is not { Amount: Money money } read || IsOther(tokens, i)) continue;
            written ??= new StringBuilder(clean.Length + 16);
            written.Append(clean, copied, tokens[i].Start - copied).Append(Words(money.Dong, unit));
            i += read.Taken - 1;
            copied = tokens[i].End;
        }
        return written is null ? clean : written.Append(clean, copied, clean.Length - copied).ToString();
    }

    private static decimal? Unit(List<AmountToken> tokens, int i) => tokens[i].Text switch
    {
        "k" when tokens[i].Touches => 1_000,
        "tr" => 1_000_000,
        "củ" => 1_000_000,
        _ => null,
    };

    // 24k gold and 4k screens are no money.
    private static bool IsOther(List<AmountToken> tokens, int i)
    {
        if (tokens[i + 1].Text != "k") return false;
        for (var back = Math.Max(0, i - 4); back < i; back++)
            if (tokens[back].IsWord && tokens[back].IsAnyOf(NotMoney)) return true;
        return false;
    }

    private static string Words(decimal dong, decimal unit)
    {
        var million = unit == 1_000_000 || dong >= 1_000_000;
        var value = (dong / (million ? 1_000_000 : 1_000)).ToString("0.######", CultureInfo.InvariantCulture);
        return $"{value.Replace('.', ',')} {(million ? "triệu đồng" : "nghìn đồng")}";
    }
}

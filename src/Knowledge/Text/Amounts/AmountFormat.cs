using System.Globalization;

namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Writes quantities as Vietnamese does: 1.250.000 đồng, 1,2 kg, 250 g, 15/03/2026.</summary>
internal static class AmountFormat
{
    private static readonly NumberFormatInfo Vietnamese = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
    };

    /// <summary>At most so many decimals, rounded half away from zero.</summary>
    public static string Number(decimal value, int decimals = 0) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero)
            .ToString(decimals == 0 ? "#,##0" : "#,##0." + new string('#', decimals), Vietnamese);

    public static string Money(decimal dong) => $"{Number(dong)} đồng";

    public static string Weight(decimal grams) =>
        Math.Abs(grams) >= 1_000 ? $"{Number(grams / 1_000, 3)} kg" : $"{Number(grams, 1)} g";

    public static string Volume(decimal millilitres) =>
        Math.Abs(millilitres) >= 1_000 ? $"{Number(millilitres / 1_000, 3)} lít" : $"{Number(millilitres, 1)} ml";

    public static string Percent(decimal share) => $"{Number(share * 100, 1)} %";

    public static string Date(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The size of a pack: a weight, a volume or a number of things.</summary>
    public static string Size(Amount size) => size switch
    {
        Weight weight => Weight(weight.Grams),
        Volume volume => Volume(volume.Millilitres),
        Count { Unit.Length: > 0 } count => $"{Number(count.Number, 2)} {count.Unit}",
        Count count => Number(count.Number, 2),
        _ => throw new ArgumentException("no size", nameof(size)),
    };
}

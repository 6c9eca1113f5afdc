using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Knowledge.Text.Amounts;

namespace BachDang.Outreach.Knowledge.Calculators.Reading;

/// <summary>What a pack holds is measured in.</summary>
internal enum PackUnit { Grams, Millilitres, Things }

/// <summary>A pack to compare.</summary>
/// <param name="Dong">Its price.</param>
/// <param name="Size">What it holds.</param>
/// <param name="Unit">In what.</param>
/// <param name="Thing">The counting word, for things.</param>
internal sealed record Pack(decimal Dong, decimal Size, PackUnit Unit, string Thing)
{
    public decimal PerUnit => Dong / Size;
}

/// <summary>Reads packs: gói 800g giá 45k; 30k 500 gam và 52k 1 kg; thùng 24 lon 330ml 250k.</summary>
internal static class PackText
{
    private const int Most = 6;

    public static IReadOnlyList<Pack> Read(string text, DateOnly today)
    {
        var clean = VietnameseText.Clean(text);
        var packs = new List<Pack>();
        Money? price = null;
        Pack? size = null;
        foreach (var amount in Joined(clean, AmountReader.Read(clean, today)))
        {
            if (amount is Money { Per: { } per } rate && SizeOf(per) is { } unit)
                packs.Add(unit with { Dong = rate.Dong });
            else if (amount is Money money) price = money;
            else if (SizeOf(amount) is { } found) size = found;
            if (price is null || size is null) continue;
            packs.Add(size with { Dong = price.Dong });
            (price, size) = (null, null);
        }
        return [.. packs.Where(p => p is { Dong: > 0, Size: > 0 }).Take(Most)];
    }

    // 24 lon 330ml and 6 x 500ml are one size; a single gói 800g is only a wrapping.
    private static IEnumerable<Amount> Joined(string clean, IReadOnlyList<Amount> amounts)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            if (amounts[i] is Count many && i + 1 < amounts.Count && amounts[i + 1] is Weight or Volume
                && IsTimes(many, clean[many.End..amounts[i + 1].Start]))
            {
                i++;
                yield return amounts[i] is Weight weight
                    ? new Weight(weight.Grams * many.Number)
                    : new Volume(((Volume)amounts[i]).Millilitres * many.Number);
            }
            else
            {
                yield return amounts[i];
            }
        }
    }

    private static bool IsTimes(Count count, string between) => between.Trim() is var sign
        && (sign.Length == 0 ? count.Unit.Length > 0 : AmountCues.Each.Contains(VietnameseText.Lower(sign)));

    private static Pack? SizeOf(Amount amount) => amount switch
    {
        Weight weight => new Pack(0, weight.Grams >= 1_000_000 ? weight.Otherwise ?? weight.Grams : weight.Grams,
            PackUnit.Grams, ""),
        Volume volume => new Pack(0,
            volume.Millilitres >= 1_000_000 ? volume.Otherwise ?? volume.Millilitres : volume.Millilitres,
            PackUnit.Millilitres, ""),
        Count { Unit.Length: > 0 } count => new Pack(0, count.Number, PackUnit.Things, count.Unit),
        _ => null,
    };
}

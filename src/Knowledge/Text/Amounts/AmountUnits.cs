using System.Collections.Frozen;

namespace BachDang.Outreach.Knowledge.Text.Amounts;

internal enum UnitKind { Money, Weight, Volume, Time, Things }

/// <param name="Kind">What it measures.</param>
/// <param name="Factor">In đồng, grams, millilitres; for time in days below 30, else in days of 30 to a month.</param>
/// <param name="Name">The counting word of things; the canonical word of time.</param>
internal sealed record AmountUnit(UnitKind Kind, decimal Factor, string Name = "")
{
    public bool IsMonths => Kind == UnitKind.Time && Factor >= 30;
}

/// <summary>The words after a number that make it a quantity. Words without marks count only right after digits or a
/// plain number word: alone they mean other things (can, ta, nam).</summary>
internal static class AmountUnits
{
    private const string Counting =
        "cái chiếc gói hộp quả trái chai lon viên cuộn bịch túi thùng miếng tờ con bộ đôi hũ lọ vỉ bó lốc cây tuýp "
        + "bình bao bánh thanh phong cốc ly suất chén bát kiện cặp";

    private static readonly FrozenDictionary<string, AmountUnit> Marked = Table(marked: true);
    private static readonly FrozenDictionary<string, AmountUnit> Plain = Table(marked: false);

    /// <summary>Words that only repeat the unit: ký lô, kg gam, triệu đồng.</summary>
    private static readonly FrozenSet<string> Tails = "lô lo gam gram đồng dong đ vnđ vnd".Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    /// <param name="word">Canonical lower case.</param>
    /// <param name="folded">The same without marks.</param>
    public static AmountUnit? Find(string word, string folded) =>
        Marked.GetValueOrDefault(word) ?? (word == folded ? Plain.GetValueOrDefault(word) : null);

    /// <summary>Whether the word repeats the unit before it.</summary>
    public static bool IsTail(AmountUnit unit, string word) =>
        unit.Kind is UnitKind.Money or UnitKind.Weight && Tails.Contains(word)
        && (unit.Kind == UnitKind.Money) == word is "đồng" or "dong" or "đ" or "vnđ" or "vnd";

    private static FrozenDictionary<string, AmountUnit> Table(bool marked)
    {
        var table = new Dictionary<string, AmountUnit>(StringComparer.Ordinal);
        void Add(string words, AmountUnit unit)
        {
            foreach (var word in words.Split(' '))
                table.TryAdd(marked ? VietnameseText.Canonical(word) : VietnameseText.Fold(word), unit);
        }

        Add("đ đồng vnđ vnd", new AmountUnit(UnitKind.Money, 1));
        Add("k nghìn ngàn", new AmountUnit(UnitKind.Money, 1_000));
        Add("tr triệu củ", new AmountUnit(UnitKind.Money, 1_000_000));
        Add("tỷ", new AmountUnit(UnitKind.Money, 1_000_000_000));
        Add("mg", new AmountUnit(UnitKind.Weight, 0.001m));
        Add("g gr gam gram", new AmountUnit(UnitKind.Weight, 1));
        Add("lạng", new AmountUnit(UnitKind.Weight, 100));
        Add("kg ký cân kilô kilo kilogam", new AmountUnit(UnitKind.Weight, 1_000));
        Add("yến", new AmountUnit(UnitKind.Weight, 10_000));
        Add("tạ", new AmountUnit(UnitKind.Weight, 100_000));
        Add("tấn", new AmountUnit(UnitKind.Weight, 1_000_000));
        Add("ml cc", new AmountUnit(UnitKind.Volume, 1));
        Add("lít l", new AmountUnit(UnitKind.Volume, 1_000));
        Add("ngày hôm", new AmountUnit(UnitKind.Time, 1, "ngày"));
        Add("tuần", new AmountUnit(UnitKind.Time, 7, "tuần"));
        Add("tháng", new AmountUnit(UnitKind.Time, 30, "tháng"));
        Add("năm", new AmountUnit(UnitKind.Time, 360, "năm"));
        foreach (var word in Counting.Split(' ')) Add(word, new AmountUnit(UnitKind.Things, 1, word));
        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

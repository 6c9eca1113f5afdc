using System.Numerics;
using BachDang.Outreach.Knowledge.Search.Terms;

namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>A word of the content one slip away from what was typed, and how unlikely that slip is.</summary>
internal readonly record struct Neighbour(int Folded, float Cost);

/// <summary>
/// Finds the words one slip away: a letter doubled, swapped, missing, too many or replaced. Words are packed five bits
/// a letter into one long, so that some three hundred look-ups take a microsecond or two.
/// </summary>
internal sealed class OneEdit
{
    private const int MaxLetters = 11;
    private const float Doubled = 0;
    private const float Swapped = 0;
    private const float Missing = 0.3f;
    private const float Extra = 1.2f;
    private const float Replaced = 1.2f;

    private readonly ulong[] keys;
    private readonly int[] values;
    private readonly int shift;
    private readonly int[] knownStarts;
    private readonly Neighbour[] known;

    public OneEdit(SyllableTable syllables)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, syllables.FoldedCount * 4));
        keys = new ulong[size];
        values = new int[size];
        shift = 64 - BitOperations.Log2((uint)size);
        for (var f = 0; f < syllables.FoldedCount; f++)
        {
            if (!TryPack(syllables.FoldedText(f), out var key)) continue;
            var slot = Slot(key);
            keys[slot] = key;
            values[slot] = f;
        }

        knownStarts = new int[syllables.FoldedCount + 1];
        var all = new List<Neighbour>();
        var own = new List<Neighbour>();
        for (var f = 0; f < syllables.FoldedCount; f++)
        {
            Collect(syllables.FoldedText(f), own);
            all.AddRange(own);
            knownStarts[f + 1] = all.Count;
        }

        known = [.. all];
    }

    /// <summary>Every word one slip from a word of the content, computed once.</summary>
    public ReadOnlySpan<Neighbour> Of(int folded) =>
        known.AsSpan(knownStarts[folded], knownStarts[folded + 1] - knownStarts[folded]);

    /// <summary>Every known word one slip from <paramref name="folded"/>; itself is not among them.</summary>
    public ReadOnlySpan<Neighbour> Collect(string folded, List<Neighbour> into)
    {
        into.Clear();
        if (!TryPack(folded, out var key)) return [];
        var length = folded.Length;
        for (var i = 0; i < length; i++)
        {
            var after = 5 * (length - 1 - i);
            var low = key & ((1UL << after) - 1);
            var high = key >> (after + 5) << after;
            var doubled = i > 0 && folded[i] == folded[i - 1] || i + 1 < length && folded[i] == folded[i + 1];
            if (length > 1) Try(high | low, doubled ? Doubled : Extra, into);
            if (i + 1 < length && folded[i] != folded[i + 1])
            {
                var (left, right) = ((key >> after) & 31, (key >> (after - 5)) & 31);
                Try(key ^ ((left ^ right) << after) ^ ((left ^ right) << (after - 5)), Swapped, into);
            }

            high <<= 5;
            for (var c = 1UL; c <= 26; c++)
                if (c != ((key >> after) & 31))
                    Try(high | (c << after) | low, Replaced, into);
        }

        for (var i = 0; i <= length && length < MaxLetters; i++)
        {
            var after = 5 * (length - i);
            var low = key & ((1UL << after) - 1);
            var high = key >> after << (after + 5);
            for (var c = 1UL; c <= 26; c++) Try(high | (c << after) | low, Missing, into);
        }

        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(into);
    }

    private static bool TryPack(string word, out ulong key)
    {
        key = 0;
        if (word.Length is 0 or > MaxLetters) return false;
        foreach (var c in word)
        {
            if (c is < 'a' or > 'z') return false;
            key = (key << 5) | (uint)(c - 'a' + 1);
        }

        return true;
    }

    private void Try(ulong key, float cost, List<Neighbour> into)
    {
        var slot = Slot(key);
        if (keys[slot] == 0) return;
        foreach (var taken in into)
            if (taken.Folded == values[slot])
                return;
        into.Add(new Neighbour(values[slot], cost));
    }

    private int Slot(ulong key)
    {
        var slot = (int)(((key ^ (key >> 31)) * 0x9E3779B97F4A7C15) >> shift);
        while (keys[slot] != 0 && keys[slot] != key) slot = (slot + 1) & (keys.Length - 1);
        return slot;
    }
}

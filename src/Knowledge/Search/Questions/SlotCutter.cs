using BachDang.Outreach.Knowledge.Search.Terms;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Questions;

/// <summary>
/// Cuts a question into syllables the reader can work on: expands abbreviations the content does not know, splits what
/// was typed together and joins what was torn apart.
/// </summary>
internal sealed class SlotCutter(SyllableTable syllables, PairTable pairs, OneEdit edits, WordList words)
{
    /// <summary>A longer question is read up to here: its first words say what it is about.</summary>
    public const int MaxSlots = 256;

    private const int ShortestSplit = 4;

    public void Cut(string text, List<Piece> pieces, List<Neighbour> neighbours, List<Slot> into)
    {
        into.Clear();
        foreach (var piece in pieces)
        {
            if (into.Count >= MaxSlots) break;
            if (piece.Kind is not (TokenKind.Syllable or TokenKind.Number)) continue;
            var slot = Make(text.AsSpan(piece.Start, piece.Length), piece.Text);
            if (slot.FoldedId >= 0 || !slot.IsWord) into.Add(slot);
            else if (words.TryGetFolded(slot.Folded, out var meaning)) AddExpanded(slot, meaning, into);
            else if (!TryJoin(slot, into) && !TrySplit(slot, neighbours, into)) into.Add(slot);
        }
    }

    private Slot Make(ReadOnlySpan<char> surface, string? text)
    {
        var typed = surface.ToString();
        var id = syllables.FindSurface(text is null ? surface : text);
        if (id < 0)
        {
            text ??= Tokenizer.Word(surface);
            id = syllables.Find(text);
        }

        if (id >= 0)
        {
            var known = syllables.FoldedOf(id);
            return new Slot(typed, syllables.Text(id), syllables.FoldedText(known), id, known, SyllableReading.Kept);
        }

        var folded = VietnameseText.Fold(text!);
        return new Slot(typed, text!, folded, -1, syllables.FindFolded(folded), SyllableReading.Kept);
    }

    private void AddExpanded(Slot slot, string[] meaning, List<Slot> into)
    {
        for (var i = 0; i < meaning.Length && into.Count < MaxSlots; i++)
            into.Add(Make(meaning[i], meaning[i]) with
            {
                Typed = i == 0 ? slot.Typed : "",
                Origin = SyllableReading.Expanded,
            });
    }

    // "ng hiệp": the piece before, or this one, is no word, and together they are one that fits what stands before.
    private bool TryJoin(Slot slot, List<Slot> into)
    {
        if (into.Count == 0) return false;
        var left = into[^1];
        if (!left.IsWord || left.Origin != SyllableReading.Kept) return false;
        var joined = Make(left.Text + slot.Text, null);
        if (joined.FoldedId < 0) return false;
        var fits = into.Count > 1 && into[^2].FoldedId is >= 0 and var previous
            && pairs.Find(previous, joined.FoldedId) >= 0;
        if (!fits) return false;
        into[^1] = joined with { Typed = $"{left.Typed} {slot.Typed}", Origin = SyllableReading.Repaired };
        return true;
    }

    private bool TrySplit(Slot slot, List<Neighbour> neighbours, List<Slot> into)
    {
        if (slot.Folded.Length < ShortestSplit || slot.Text.Length != slot.Folded.Length) return false;
        edits.Collect(slot.Folded, neighbours);
        if (neighbours.Count > 0) return false;
        var (at, best) = (0, 0);
        for (var i = 1; i < slot.Text.Length; i++)
        {
            var left = syllables.FindFolded(slot.Folded.AsSpan(0, i));
            var right = syllables.FindFolded(slot.Folded.AsSpan(i));
            if (left < 0 || right < 0 || pairs.Find(left, right) < 0) continue;
            var count = Math.Min(
                syllables.CountOf(syllables.Variants(left)[0]), syllables.CountOf(syllables.Variants(right)[0]));
            if (count > best) (at, best) = (i, count);
        }

        if (best == 0) return false;
        into.Add(Make(slot.Text.AsSpan(0, at), null) with { Typed = slot.Typed, Origin = SyllableReading.Repaired });
        into.Add(Make(slot.Text.AsSpan(at), null) with { Typed = "", Origin = SyllableReading.Repaired });
        return true;
    }
}

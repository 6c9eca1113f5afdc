using BachDang.Outreach.Knowledge.Answering.Masks.Numbers;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>A cleaned message cut into words once, each with what it may mean; all finders read it.</summary>
internal sealed class TypedText
{
    private readonly TypedWord[] _words;
    private readonly RoleTree _tree;

    public TypedText(string text, RoleTree tree, EverydayPairs pairs)
    {
        (Text, _tree) = (text, tree);
        _words = Cut(text);
        for (var i = 0; i < _words.Length; i++) Note(i, tree.Root);
        for (var i = 1; i < _words.Length; i++)
            _words[i - 1].PairsWithNext =
                _words[i].Gap == WordGap.Space && pairs.Has(_words[i - 1].Text, _words[i].Text);
        IsCased = Array.Exists(_words, w => !w.IsNumber && !w.IsCapital && w.End - w.Start > 1)
            && Array.Exists(_words, w => w.IsCapital);
    }

    public string Text { get; }
    public ReadOnlySpan<TypedWord> Words => _words;
    public int Count => _words.Length;

    /// <summary>Capitals mean something: the message has small words too.</summary>
    public bool IsCased { get; }

    public ref readonly TypedWord this[int i] => ref _words[i];

    /// <summary>The first word that begins at or after a position.</summary>
    public int WordFrom(int position)
    {
        var (low, high) = (0, _words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_words[middle].Start < position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>One past the last word of the longest phrase with a role that begins with word i; i for none.</summary>
    public int PhraseEnd(int i, MaskRole role)
    {
        var (end, node) = (i, _tree.Root);
        if ((_words[i].Starts & role) == 0) return end;
        for (var at = i; at < _words.Length && (at == i || _words[at].Gap != WordGap.Break); at++)
        {
            if (node.Next(_words[at].Text) is not { } next) break;
            node = next;
            if ((node.Roles & role) != 0) end = at + 1;
        }
        return end;
    }

    /// <summary>What stands between word i and the one before it.</summary>
    public ReadOnlySpan<char> GapBefore(int i) =>
        i == 0 ? Text.AsSpan(0, _words[0].Start) : Text.AsSpan(_words[i - 1].End, _words[i].Start - _words[i - 1].End);

    private static TypedWord[] Cut(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        var words = new List<TypedWord>(tokens.Count);
        foreach (var token in tokens)
        {
            if (!token.IsWord) continue;
            var gap = words.Count == 0 ? WordGap.Break : GapOf(text.AsSpan(words[^1].End..token.Start));
            words.Add(new TypedWord
            {
                Start = token.Start,
                End = token.Start + token.Length,
                Text = token.Text,
                IsNumber = token.Kind == TokenKind.Number,
                IsCapital = char.IsUpper(text[token.Start]),
                IsMarked = token.Text != token.Folded,
                Gap = gap,
            });
        }
        return [.. words];
    }

    private static WordGap GapOf(ReadOnlySpan<char> gap)
    {
        if (gap.IsEmpty) return WordGap.Glued;
        if (gap.Length == 1 && gap[0] is '-' or '_' or '.' or '/') return WordGap.Space;
        var line = false;
        foreach (var c in gap)
        {
            if (c == '\n') line = true;
            else if (c != ' ') return WordGap.Break;
        }
        return line ? WordGap.Line : WordGap.Space;
    }

    private void Note(int from, RoleTree.Node node)
    {
        for (var at = from; at < _words.Length; at++)
        {
            if (at > from && _words[at].Gap == WordGap.Break) return;
            if (node.Next(_words[at].Text) is not { } next) return;
            node = next;
            Note(from, at, node);
        }
    }

    private void Note(int from, int last, RoleTree.Node node)
    {
        ref var first = ref _words[from];
        ref var end = ref _words[last];
        if (from == last) first.Roles |= node.Roles;
        first.Starts |= node.Roles;
        end.Ends |= node.Roles;
        if ((node.Roles & (MaskRole.Known | MaskRole.Street)) != 0) first.KnownEnd = last + 1;
        if ((node.Roles & MaskRole.Everyday) != 0)
            for (var i = from; i <= last; i++) _words[i].IsEveryday = true;
        // Phrases that end here are met longest first.
        var length = last - from + 1;
        if ((node.Roles & MaskRole.Title) != 0) end.TitleLength = Math.Max(end.TitleLength, length);
        if ((node.Roles & MaskRole.Place) != 0) end.PlaceLength = Math.Max(end.PlaceLength, length);
        end.IsTitle = end.TitleLength > 0 && end.TitleLength >= end.PlaceLength;
        if (node.Cue != NumberCue.None && end.CueLength == 0) (end.Cue, end.CueLength) = (node.Cue, length);
    }
}

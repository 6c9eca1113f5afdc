using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search.Terms;

/// <summary>The passages as numbers: words, codes, and which stretch belongs to which field.</summary>
internal sealed class Contents
{
    private readonly List<int> words = [];
    private readonly List<int> codes = [];
    private readonly List<(int Passage, FieldKind Kind, int Words, int WordsEnd, int Codes, int CodesEnd)> fields = [];
    private readonly List<Piece> pieces = [];

    public SyllableTable Syllables { get; } = new();

    public Dictionary<string, int> Codes { get; } = new(StringComparer.Ordinal);

    public int PassageCount { get; private set; }

    /// <summary>Numbers of the words with their marks, in the order of the content.</summary>
    public int[] Words { get; private set; } = [];

    public static Contents Read(IReadOnlyList<Passage> passages)
    {
        var contents = new Contents { PassageCount = passages.Count };
        for (var p = 0; p < passages.Count; p++)
            foreach (var field in passages[p].Fields)
                contents.Add(p, field);
        contents.Words = [.. contents.words];
        contents.words.Clear();
        contents.words.TrimExcess();
        contents.Syllables.Freeze();
        return contents;
    }

    /// <summary>The stretches of words, or of codes, each weighing what the settings give its field.</summary>
    public Run[] Runs(SearchSettings settings, bool ofCodes)
    {
        var average = AverageLengths();
        var runs = new Run[fields.Count];
        for (var i = 0; i < runs.Length; i++)
        {
            var field = fields[i];
            var length = LengthOfKind(i);
            var b = settings.LengthNormalisation;
            var norm = 1 - b + b * length / average[(int)field.Kind];
            var weight = settings.WeightOf(field.Kind) / norm;
            runs[i] = ofCodes
                ? new Run(field.Passage, field.Codes, field.CodesEnd, weight)
                : new Run(field.Passage, field.Words, field.WordsEnd, weight);
        }

        return runs;
    }

    public TermStream CodeStream(SearchSettings settings) =>
        new([.. codes], Codes.Count, Runs(settings, ofCodes: true), PassageCount);

    /// <summary>Where each title or single phrasing lies: passage, first word, one past the last.</summary>
    public IEnumerable<(int Passage, int Start, int End)> Phrasings() =>
        from field in fields
        where field.Kind is FieldKind.Title or FieldKind.Question && field.WordsEnd > field.Words
        select (field.Passage, field.Words, field.WordsEnd);

    private void Add(int passage, PassageField field)
    {
        var text = VietnameseText.Clean(field.Text);
        Scanner.Scan(text, pieces);
        var (firstWord, firstCode) = (words.Count, codes.Count);
        foreach (var piece in pieces)
        {
            if (piece.Kind is TokenKind.Syllable or TokenKind.Number)
                words.Add(Syllables.Add(piece.Text ?? text.AsSpan(piece.Start, piece.Length)));
            else if (Codes.TryGetValue(piece.Text!, out var code))
                codes.Add(code);
            else
            {
                codes.Add(Codes.Count);
                Codes[piece.Text!] = Codes.Count;
            }
        }

        fields.Add((passage, field.Kind, firstWord, words.Count, firstCode, codes.Count));
    }

    // The phrasings of one passage are one field for its length: they say the same thing several times.
    private int LengthOfKind(int index)
    {
        var field = fields[index];
        var length = 0;
        for (var i = index; i >= 0 && fields[i].Passage == field.Passage; i--)
            if (fields[i].Kind == field.Kind)
                length += fields[i].WordsEnd - fields[i].Words;
        for (var i = index + 1; i < fields.Count && fields[i].Passage == field.Passage; i++)
            if (fields[i].Kind == field.Kind)
                length += fields[i].WordsEnd - fields[i].Words;
        return length;
    }

    private float[] AverageLengths()
    {
        var words = new float[4];
        var passages = new int[4];
        var last = new[] { -1, -1, -1, -1 };
        foreach (var field in fields)
        {
            var kind = (int)field.Kind;
            words[kind] += field.WordsEnd - field.Words;
            if (last[kind] != field.Passage) passages[kind]++;
            last[kind] = field.Passage;
        }

        for (var i = 0; i < words.Length; i++) words[i] = Math.Max(1, words[i] / Math.Max(1, passages[i]));
        return words;
    }
}

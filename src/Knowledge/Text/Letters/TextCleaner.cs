using System.Text;

namespace BachDang.Outreach.Knowledge.Text.Letters;

/// <summary>
/// The passes behind <see cref="VietnameseText.Clean"/>, in this order: drop what cannot be text, compose other
/// scripts, turn look-alike letters of mixed words into Latin, compose Latin letters, fold whitespace.
/// </summary>
internal static class TextCleaner
{
    private const int MaxMarks = 8;

    // Letters drawn like Latin ones. Folded only inside a word that holds a Latin letter, so Russian stays Russian.
    private const string Alike = "аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧονα";
    private const string Latin = "aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXova";

    public static string Clean(string text)
    {
        if (IsClean(text)) return text;
        var buffer = new StringBuilder(text.Length);
        var foreign = KeepText(text, buffer);
        if (foreign) FoldLookAlikes(ComposeOther(buffer));
        ComposeLatin(buffer);
        return FoldWhitespace(buffer);
    }

    private static bool IsClean(string text)
    {
        var last = ' ';
        foreach (var c in text)
        {
            if (CharClass.Of(c) is not CharKind.Keep and not CharKind.Space) return false;
            if (c == ' ' ? last == ' ' : CharClass.Of(c) == CharKind.Space) return false;
            last = c;
        }

        return text.Length == 0 || last != ' ';
    }

    private static bool KeepText(string text, StringBuilder buffer)
    {
        var foreign = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (CharClass.Of(c))
            {
                case CharKind.Remove:
                    break;
                case CharKind.Space:
                    buffer.Append(' ');
                    break;
                case CharKind.Line:
                    buffer.Append('\n');
                    break;
                case CharKind.Map:
                    buffer.Append(CharClass.MapOf(c));
                    break;
                case CharKind.Surrogate:
                    if (i + 1 >= text.Length || !char.IsSurrogatePair(c, text[i + 1])) break;
                    foreign |= KeepPair(c, text[++i], buffer);
                    break;
                case CharKind.Foreign:
                    foreign = true;
                    buffer.Append(c);
                    break;
                default:
                    buffer.Append(c);
                    break;
            }
        }

        return foreign;
    }

    private static bool KeepPair(char high, char low, StringBuilder buffer)
    {
        var point = char.ConvertToUtf32(high, low);
        if ((point & 0xFFFE) == 0xFFFE || point is >= 0xE0000 and <= 0xE0FFF) return false;
        if (point is >= 0x1D400 and <= 0x1D6A3)
        {
            var letter = (point - 0x1D400) % 52;
            buffer.Append((char)(letter < 26 ? 'A' + letter : 'a' + letter - 26));
            return false;
        }

        if (point is >= 0x1D7CE and <= 0x1D7FF)
        {
            buffer.Append((char)('0' + (point - 0x1D7CE) % 10));
            return false;
        }

        buffer.Append(high).Append(low);
        return true;
    }

    private static StringBuilder ComposeOther(StringBuilder buffer)
    {
        try
        {
            var composed = buffer.ToString().Normalize(NormalizationForm.FormC);
            return buffer.Clear().Append(composed);
        }
        catch (ArgumentException)
        {
            // A library that knows fewer characters than the sender's phone: the text is still readable as it is.
            return buffer;
        }
    }

    private static void FoldLookAlikes(StringBuilder buffer)
    {
        for (var start = 0; start < buffer.Length; start++)
        {
            if (!IsWordPart(buffer[start])) continue;
            var end = start;
            var latin = false;
            while (end < buffer.Length && IsWordPart(buffer[end])) latin |= LetterTable.IsLatin(buffer[end++]);
            for (; latin && start < end; start++)
                if (Alike.IndexOf(buffer[start]) is >= 0 and var i)
                    buffer[start] = Latin[i];
            start = end;
        }
    }

    private static bool IsWordPart(char c) => char.IsLetter(c) || LetterTable.IsMark(c);

    private static void ComposeLatin(StringBuilder buffer)
    {
        Span<char> marks = stackalloc char[MaxMarks];
        var write = 0;
        for (var read = 0; read < buffer.Length;)
        {
            var letter = buffer[read++];
            if (LetterTable.IsMark(letter))
            {
                // A mark on another script's letter belongs there; on a digit, a sign or nothing it is noise.
                if (write > 0 && char.IsLetter(buffer[write - 1]) | LetterTable.IsMark(buffer[write - 1]))
                    buffer[write++] = letter;
                continue;
            }

            if (read < buffer.Length && LetterTable.IsMark(buffer[read]) && LetterTable.IsLatin(letter))
            {
                var count = 0;
                while (LetterTable.TryDecompose(letter, out var inner, out var own) && count < MaxMarks)
                {
                    marks[count++] = own;
                    letter = inner;
                }

                marks[..count].Reverse();
                while (read < buffer.Length && LetterTable.IsMark(buffer[read]))
                {
                    if (count < MaxMarks) marks[count++] = buffer[read];
                    read++;
                }

                letter = Combine(letter, marks[..count]);
            }

            buffer[write++] = letter;
        }

        buffer.Length = write;
    }

    // Hats before tones is how Vietnamese composes; the order as written is how some other languages do.
    private static char Combine(char letter, ReadOnlySpan<char> marks)
    {
        Span<char> sorted = stackalloc char[marks.Length];
        var count = 0;
        foreach (var wanted in "\u031B\u0302\u0306")
            foreach (var mark in marks)
                if (mark == wanted)
                    sorted[count++] = mark;
        foreach (var mark in marks)
            if (mark is not ('\u031B' or '\u0302' or '\u0306'))
                sorted[count++] = mark;
        var hatsFirst = Apply(letter, sorted, out var lostSorted);
        var asWritten = Apply(letter, marks, out var lostWritten);
        return lostWritten < lostSorted ? asWritten : hatsFirst;
    }

    private static char Apply(char letter, ReadOnlySpan<char> marks, out int lost)
    {
        lost = 0;
        foreach (var mark in marks)
            if (LetterTable.Compose(letter, mark) is not '\0' and var composed) letter = composed;
            else lost++;
        return letter;
    }

    private static string FoldWhitespace(StringBuilder buffer)
    {
        var write = 0;
        var space = false;
        var line = false;
        for (var read = 0; read < buffer.Length; read++)
        {
            var c = buffer[read];
            if (c is ' ' or '\n')
            {
                space = true;
                line |= c == '\n';
                continue;
            }

            if (space && write > 0) buffer[write++] = line ? '\n' : ' ';
            space = line = false;
            buffer[write++] = c;
        }

        buffer.Length = write;
        return buffer.ToString();
    }
}

namespace BachDang.Outreach.Knowledge.Text;

/// <summary>Adds the codes a chain of words stands for: documents, standards, barcodes, domains, amounts.</summary>
internal static class CodeFinder
{
    private const int MaxCode = 48;
    private const int MaxPrefixes = 3;

    private static readonly HashSet<string> Standards = new(StringComparer.Ordinal)
    {
        "qcvn", "tcvn", "qcđp", "qcdp", "tcvs", "tccs", "iso", "iec", "en", "astm", "haccp", "gs1", "codex", "đlvn",
        "dlvn", "bs", "din", "jis", "gost",
    };

    /// <summary>Looks at the pieces from <paramref name="first"/> on, which were read as one chain.</summary>
    public static void AddCodes(string text, List<Piece> pieces, int first)
    {
        var last = pieces.Count - 1;
        var start = pieces[first].Start;
        var end = pieces[last].Start + pieces[last].Length;
        if (first == last)
        {
            AddSingle(text, pieces, first);
            return;
        }

        var chain = text.AsSpan(start, end - start);
        if (end - start > MaxCode || !chain.ContainsAnyInRange('0', '9'))
        {
            if (IsDomain(chain)) pieces.Add(new Piece(start, end - start, TokenKind.Code, false, Fold(chain)));
            return;
        }

        if (TryAmount(chain, out var amount))
        {
            pieces.RemoveRange(first, pieces.Count - first);
            pieces.Add(new Piece(start, end - start, TokenKind.Number, false, amount));
            return;
        }

        if (!chain.ContainsAny("/-:–"))
        {
            pieces.Add(new Piece(start, end - start, TokenKind.Compound, false, Fold(chain).Replace(',', '.')));
            return;
        }

        AddBarcode(pieces, start, end - start, Digits(chain));
        AddUpToEachSlash(text, pieces, first, start, end);
    }

    /// <summary>Digit groups with single spaces between them that together have a barcode's length.</summary>
    public static void AddSpacedBarcodes(string text, List<Piece> pieces)
    {
        var count = pieces.Count;
        for (var i = 0; i < count; i++)
        {
            if (pieces[i].Kind != TokenKind.Number || pieces[i].Text is not null) continue;
            var last = i;
            while (last + 1 < count && pieces[last + 1].Kind == TokenKind.Number && pieces[last + 1].Text is null
                && pieces[last + 1].Start == pieces[last].Start + pieces[last].Length + 1
                && text[pieces[last + 1].Start - 1] == ' ')
                last++;
            if (last == i) continue;
            var start = pieces[i].Start;
            var length = pieces[last].Start + pieces[last].Length - start;
            AddBarcode(pieces, start, length, Digits(text.AsSpan(start, Math.Min(length, MaxCode))));
            i = last;
        }
    }

    private static void AddSingle(string text, List<Piece> pieces, int index)
    {
        var piece = pieces[index];
        if (piece.Kind != TokenKind.Number) return;
        if (piece.Length is >= 8 and <= 14)
        {
            var digits = text.Substring(piece.Start, piece.Length);
            pieces.Add(new Piece(piece.Start, piece.Length, TokenKind.Code, false, digits));
            AddCountry(pieces, piece.Start, digits);
            return;
        }

        var number = text.AsSpan(piece.Start, piece.Length).TrimStart('0').ToString();
        if (number.Length > 0) AddWithStandards(text, pieces, index, piece.Start + piece.Length, number);
    }

    private static void AddBarcode(List<Piece> pieces, int start, int length, string digits)
    {
        if (digits.Length is not (12 or 13 or 14)) return;
        pieces.Add(new Piece(start, length, TokenKind.Code, false, digits));
        AddCountry(pieces, start, digits);
    }

    private static void AddCountry(List<Piece> pieces, int start, string digits)
    {
        if (digits.Length == 13 && digits.StartsWith("893", StringComparison.Ordinal))
            pieces.Add(new Piece(start, 3, TokenKind.Compound, false, "893"));
    }

    // 98/2020/NĐ-CP is also asked for as 98/2020.
    private static void AddUpToEachSlash(string text, List<Piece> pieces, int first, int start, int end)
    {
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && text[i] != '/') continue;
            var code = WithoutLeadingZeros(Fold(text.AsSpan(start, i - start)));
            if (!code.AsSpan().ContainsAny("/-:")) continue;
            pieces.Add(new Piece(start, i - start, TokenKind.Code, false, code));
            AddWithStandards(text, pieces, first, i, code);
        }
    }

    private static void AddWithStandards(string text, List<Piece> pieces, int first, int end, string code)
    {
        var added = 0;
        for (var i = first - 1; i >= 0 && added < MaxPrefixes; i--)
        {
            var piece = pieces[i];
            if (piece.Kind is TokenKind.Code or TokenKind.Compound) continue;
            if (piece.Length > 5 || piece.Kind != TokenKind.Syllable) return;
            var word = Lower(text.AsSpan(piece.Start, piece.Length));
            if (!Standards.Contains(word)) return;
            code = VietnameseText.Fold(word) + code;
            pieces.Add(new Piece(piece.Start, end - piece.Start, TokenKind.Code, false, code));
            added++;
        }
    }

    private static bool IsDomain(ReadOnlySpan<char> chain)
    {
        var dot = chain.LastIndexOf('.');
        if (dot <= 0 || chain.Length - dot - 1 is < 2 or > 4 || chain.Contains('/')) return false;
        foreach (var c in chain[(dot + 1)..])
            if (!char.IsAsciiLetterLower(c))
                return false;
        return true;
    }

    // 1.000.000 and 1,000,000 are one number; 3,5 and 1.5 are not.
    private static bool TryAmount(ReadOnlySpan<char> chain, out string amount)
    {
        amount = "";
        var separator = chain.IndexOfAnyExceptInRange('0', '9');
        if (separator is < 1 or > 3 || chain[separator] is not ('.' or ',')) return false;
        for (var i = separator; i < chain.Length; i += 4)
        {
            if (chain[i] != chain[separator] || chain.Length - i < 4) return false;
            if (chain.Slice(i + 1, 3).ContainsAnyExceptInRange('0', '9')) return false;
        }

        amount = Digits(chain);
        return true;
    }

    private static string Digits(ReadOnlySpan<char> span)
    {
        Span<char> digits = stackalloc char[MaxCode];
        var count = 0;
        foreach (var c in span)
            if (char.IsAsciiDigit(c) && count < MaxCode)
                digits[count++] = c;
        return new string(digits[..count]);
    }

    private static string WithoutLeadingZeros(string code)
    {
        var zeros = 0;
        while (zeros + 1 < code.Length && code[zeros] == '0' && char.IsAsciiDigit(code[zeros + 1])) zeros++;
        return code[zeros..];
    }

    private static string Lower(ReadOnlySpan<char> span) => VietnameseText.Lower(span.ToString());

    private static string Fold(ReadOnlySpan<char> span) => VietnameseText.Fold(span.ToString()).Replace('–', '-');
}

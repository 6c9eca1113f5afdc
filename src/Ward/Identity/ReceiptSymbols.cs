namespace BachDang.Outreach.Ward.Identity;

/// <summary>The 32 symbols of a receipt and its check symbol, as numbers of the field GF(32). Place i has weight g^i,
/// g a generator: the weights of all 13 places differ, so a single wrong symbol and a swap of any two different symbols
/// leave a sum that is not zero.</summary>
internal static class ReceiptSymbols
{
    /// <summary>Digits and letters without I, L, O and U, which look like others.</summary>
    public const string All = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Symbols drawn at random: 60 bits.</summary>
    public const int Random = 12;

    /// <summary>Symbols of a whole receipt, the check symbol last.</summary>
    public const int Whole = Random + 1;

    private const int FieldBits = 0b11111;
    // x^5 + x^2 + 1: irreducible, and x generates all 31 numbers but zero.
    private const int Modulus = 0b100101;

    // By place and letter: the symbol times the place's weight.
    private static readonly byte[][] Products = [.. Enumerable.Range(0, Whole).Select(ProductsAt)];

    /// <summary>The symbol that makes the weighted sum of all places zero.</summary>
    public static char CheckOf(ReadOnlySpan<char> random)
    {
        var sum = Sum(random[..Random]);
        for (var symbol = 0; symbol <= FieldBits; symbol++)
            if (Weighted(symbol, Random) == sum) return All[symbol];
        throw new InvalidOperationException("A field has an answer to every division by a weight.");
    }

    /// <summary>Whether 13 symbols fit together.</summary>
    public static bool Fit(ReadOnlySpan<char> symbols) => symbols.Length == Whole && Sum(symbols) == 0;

    // Addition in a field of characteristic two is exclusive or.
    private static int Sum(ReadOnlySpan<char> symbols)
    {
        var sum = 0;
        for (var place = 0; place < symbols.Length; place++) sum ^= Products[place][symbols[place]];
        return sum;
    }

    private static byte[] ProductsAt(int place)
    {
        var products = new byte[All.Max() + 1];
        for (var symbol = 0; symbol <= FieldBits; symbol++) products[All[symbol]] = (byte)Weighted(symbol, place);
        return products;
    }

    private static int Weighted(int symbol, int place)
    {
        for (; place > 0; place--)
        {
            symbol <<= 1;
            if (symbol > FieldBits) symbol ^= Modulus;
        }
        return symbol;
    }
}

using System.Text.Json;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Identity;

public sealed class ReceiptTests : IDisposable
{
    private const string Symbols = ReceiptSymbols.All;
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_million_receipts_differ_and_find_every_slip_and_swap()
    {
        var seen = new HashSet<string>(1_000_000);
        Span<char> slipped = stackalloc char[ReceiptSymbols.Whole];
        for (var n = 0; n < 1_000_000; n++)
        {
            var receipt = Receipt.New().Symbols;
            Assert.True(seen.Add(receipt));
            // One place of each in turn, all 31 wrong symbols; every place comes about 77,000 times.
            var place = n % ReceiptSymbols.Whole;
            receipt.CopyTo(slipped);
            for (var other = 0; other < Symbols.Length; other++)
            {
                slipped[place] = Symbols[other];
                if (ReceiptSymbols.Fit(slipped) != (slipped[place] == receipt[place])) Assert.Fail(receipt);
            }
            slipped[place] = receipt[place];
            var next = (place + 1) % ReceiptSymbols.Whole;
            (slipped[place], slipped[next]) = (slipped[next], slipped[place]);
            if (ReceiptSymbols.Fit(slipped) != (slipped[place] == slipped[next])) Assert.Fail(receipt);
        }
    }

    // The sum is linear: whether a slip or a swap is found depends on the two symbols and the places only.
    [Fact]
    public void Every_slip_and_every_swap_of_two_places_is_found()
    {
        for (var place = 0; place < ReceiptSymbols.Whole; place++)
            for (var right = 0; right < Symbols.Length; right++)
                for (var wrong = 0; wrong < Symbols.Length; wrong++)
                {
                    var whole = With(place, Symbols[right]);
                    Assert.Equal(whole[place] == Symbols[wrong], ReceiptSymbols.Fit(Put(whole, place, Symbols[wrong])));
                    for (var other = place + 1; other < ReceiptSymbols.Whole; other++)
                    {
                        var two = With(place, Symbols[right], other, Symbols[wrong]);
                        var swapped = Put(Put(two, place, two[other]), other, two[place]);
                        Assert.Equal(two[place] == two[other], ReceiptSymbols.Fit(swapped));
                    }
                }
    }

    [Fact]
    public void Show_IsGroupedFourFourFive_AndReadBack()
    {
        var receipt = Receipt.New();
        var shown = receipt.Show();
        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{5}$", shown);
        Assert.Equal(receipt, Receipt.Parse(shown));
    }

    [Fact]
    public void Parse_AnyCaseSpacesAndDashes_IsRead()
    {
        var receipt = Receipt.New();
        var s = receipt.Symbols;
        Assert.Equal(receipt, Receipt.Parse($"  {s[..4].ToLowerInvariant()} {s[4..8]}\u2013{s[8..]}.\n"));
        Assert.Equal(receipt, Receipt.Parse(string.Join('\u2212', s.ToCharArray())));
        Assert.Equal(receipt, Receipt.Parse(string.Concat(s.Select(c => (char)(c + 0xFEE0)))));
        Assert.Equal(receipt, Receipt.Parse(s.Insert(5, "\u200B").Insert(9, "\u00AD")));
    }

    [Fact]
    public void Parse_LookAlikes_AreRead()
    {
        var receipt = Receipt.Parse(With(0, '0', 1, '1'))!;
        Assert.Equal(receipt, Receipt.Parse("O" + receipt.Symbols[1..]));
        Assert.Equal(receipt, Receipt.Parse("oI" + receipt.Symbols[2..]));
        Assert.Equal(receipt, Receipt.Parse("0l" + receipt.Symbols[2..]));
    }

    [Theory]
    [InlineData("DD", "đ")]
    [InlineData("AA", "â")]
    [InlineData("EE", "Ê")]
    [InlineData("AW", "ă")]
    [InlineData("AS", "á")]
    [InlineData("EEJ", "ệ")]
    [InlineData("W", "ư")]
    [InlineData("D9", "đ")]
    [InlineData("A1", "á")]
    [InlineData("E65", "ệ")]
    [InlineData("HANF", "hàn")]
    public void Parse_KeysJoinedByAVietnameseKeyboard_AreTakenApart(string keys, string joined)
    {
        // Of a few dozen codes most must be read; where two ways fit the check symbol nothing may be guessed.
        var read = 0;
        var dice = new Random(4);
        for (var n = 0; n < 40; n++)
        {
            var random = keys + new string(dice.GetItems<char>(Symbols, ReceiptSymbols.Random - keys.Length));
            var receipt = random + ReceiptSymbols.CheckOf(random);
            var parsed = Receipt.Parse(joined + receipt[keys.Length..]);
            Assert.True(parsed is null || parsed.Symbols == receipt || !Follows(receipt, keys));
            if (parsed?.Symbols == receipt) read++;
        }
        Assert.True(read >= 20, $"{read} of 40");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000")]
    [InlineData("phở bò tái")]
    [InlineData("\uD800000000000000")]
    [InlineData("\uFFFF000000000000")]
    [InlineData("0000-0000-00001")]
    [InlineData("0000-0000-000000")]
    [InlineData("UUUU-0000-00000")]
    public void Parse_AnythingElse_IsNull(string? text) => Assert.Null(Receipt.Parse(text));

    [Fact]
    public void ToString_OfAReceipt_TellsNothing()
    {
        var receipt = Receipt.New();
        Assert.Equal("****-****-*****", $"{receipt}");
        Assert.Equal("{}", JsonSerializer.Serialize(receipt));
    }

    [Fact]
    public void Hash_IsTheSameAfterARestart_AndAnotherWithAnotherKey()
    {
        var receipt = Receipt.New();
        var hash = Receipts.Open(_folder.Path).Hash(receipt);
        Assert.Equal(32, hash.Length);
        Assert.Equal(hash, Receipts.Open(_folder.Path).Hash(Receipt.Parse(receipt.Show())!));
        Assert.NotEqual(hash, Receipts.Open(_folder.Sub("other")).Hash(receipt));
    }

    [Fact]
    public void Open_DamagedKeyFile_IsRefused()
    {
        File.WriteAllBytes(_folder.Sub("receipt.key"), [1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => Receipts.Open(_folder.Path));
    }

    // A chance reading of another code: the joined letter's keys stand elsewhere in it.
    private static bool Follows(string receipt, string keys) => receipt.StartsWith(keys, StringComparison.Ordinal);

    private static string With(int place, char symbol, int other = -1, char second = '0')
    {
        var symbols = "7GQ2XVB9T4HC".ToCharArray();
        if (place < symbols.Length) symbols[place] = symbol;
        if (other >= 0 && other < symbols.Length) symbols[other] = second;
        return new string(symbols) + ReceiptSymbols.CheckOf(symbols);
    }

    private static string Put(string symbols, int place, char symbol) =>
        symbols[..place] + symbol + symbols[(place + 1)..];
}

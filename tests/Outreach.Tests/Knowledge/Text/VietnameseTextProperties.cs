using System.Text;
using BachDang.Outreach.Knowledge.Text;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Text;

public sealed class VietnameseTextProperties
{
    private const string Letters = "aAăâeêioôơuưyđĐdDhngtkqáàảãạếỵỡx 12/.-:,";
    private const string Odd =
        "\u0300\u0301\u0302\u0306\u031B\u0323\u0335\u0308\u200B\u200D\uFEFFð\r\n\t\uD83D\uDE00\uD800"
        + "\uDC00\uFFFEаоеЙй\u0938\u094D가\u1100\u1161が\u3099\u05D0\u202Eﬁ①Ⓐ…";

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Elements((Letters + Odd).ToCharArray()),
        Gen.Elements(Letters.ToCharArray()),
        Gen.Choose(0, 0xFFFF).Select(c => (char)c)).ArrayOf().Select(chars => new string(chars));

    private static readonly Gen<string> Question = Gen.Elements(
        "mua", "phải", "hàng", "giả", "thì", "làm", "gì", "Đường", "đồng", "hoà", "thúy", "kỹ", "98/2020/NĐ-CP",
        "500g", "quý", "Müller", "8934563138165").ArrayOf().Select(words => string.Join(' ', words));

    [Fact]
    public void Clean_AnyText_TwiceChangesNothing() => Check(AnyText, text =>
    {
        var once = VietnameseText.Clean(text);
        return VietnameseText.Clean(once) == once;
    });

    [Fact]
    public void Clean_AnyText_LeavesNoLoneSurrogate() => Check(AnyText, text =>
        VietnameseText.Clean(text).EnumerateRunes().All(r => r != Rune.ReplacementChar));

    [Fact]
    public void Fold_CleanText_IsTheSameForEverySpellingOfTheQuestion() => Check(Question, text =>
    {
        var folded = VietnameseText.Fold(VietnameseText.Clean(text));
        return Variants(text).All(v => VietnameseText.Fold(VietnameseText.Clean(v)) == folded);
    });

    [Fact]
    public void Tokenize_EverySpelling_GivesTheSameWords() => Check(Question, text =>
    {
        var words = Tokenizer.Tokenize(text).Select(t => (t.Text, t.Folded, t.Kind));
        return Variants(text).All(v =>
            words.SequenceEqual(Tokenizer.Tokenize(v).Select(t => (t.Text, t.Folded, t.Kind))));
    });

    [Fact]
    public void Tokenize_AnyText_StaysInsideIt() => Check(AnyText, text =>
    {
        var clean = VietnameseText.Clean(text);
        return Tokenizer.Tokenize(text).All(t => t.Start >= 0 && t.Length > 0 && t.Start + t.Length <= clean.Length
            && t.Text.Length > 0 && VietnameseText.Canonical(t.Text) == t.Text);
    });

    private static IEnumerable<string> Variants(string text) =>
    [
        text.Normalize(NormalizationForm.FormD),
        text.Replace('đ', 'ð').Replace('Đ', 'Ð'),
        string.Join('\u200B', text.ToCharArray()),
        "\uFEFF" + text.Replace(" ", " \u200D ") + "\u202C",
    ];

    private static void Check(Gen<string> texts, Func<string, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(texts.ToArbitrary(), holds));
}

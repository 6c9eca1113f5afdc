using System.Text;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Evaluation.Variants;

/// <summary>Another way to type a question that means the same.</summary>
/// <param name="Name">As in the scorecard.</param>
/// <param name="Change">Gives the changed question; the same text where there is nothing to change.</param>
internal sealed record Variant(string Name, Func<string, string> Change)
{
    private const string Stem = "{stem}";
    private const string Question = "{question}";

    /// <summary>Every variant, those made of words people put around a question (metamorphic.yml) last.</summary>
    public static IReadOnlyList<Variant> All(IReadOnlyList<KeyValuePair<string, string>> frames) =>
    [
        new("folded", VietnameseText.Fold),
        new("decomposed", text => text.Normalize(NormalizationForm.FormD)),
        new("tone-classic", TonePlacement.Classic),
        new("tone-modern", TonePlacement.Modern),
        new("upper-case", text => text.ToUpperInvariant()),
        new("lower-case", VietnameseText.Lower),
        new("signs-removed", Signs.Remove),
        new("signs-added", Signs.Add),
        new("spaces-doubled", Signs.DoubleSpaces),
        new("zero-width", Signs.AddZeroWidth),
        new("typo-1", text => Typos.Make(text, 1)),
        new("typo-2", text => Typos.Make(text, 2)),
        .. frames.Select(frame => new Variant(frame.Key, text => Framed(frame.Value, text))),
    ];

    /// <summary>The question in its frame: whole, or as a stem without its closing signs.</summary>
    public static string Framed(string frame, string text) => frame
        .Replace(Question, text, StringComparison.Ordinal)
        .Replace(Stem, text.TrimEnd('?', '.', '!', ' '), StringComparison.Ordinal);
}

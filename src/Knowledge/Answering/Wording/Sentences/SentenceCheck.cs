using BachDang.Outreach.Knowledge.Content.Prompts;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Wording.Sentences;

/// <summary>
/// Decides whether a sentence written by a language model says exactly what its sources say. No overlap is measured:
/// swapped amounts, a moved "not" and a dropped condition overlap almost wholly with what they falsify.
/// </summary>
internal sealed class SentenceCheck(Rewording rules)
{
    private const int MostAdded = 60;
    private readonly BindingWords _binding = new(rules);

    /// <returns>The sentence as it may be shown, or null when the sources' own words must be.</returns>
    public string? Accept(string written, IReadOnlyList<Piece> sources)
    {
        if (sources.Any(piece => piece.IsList)) return null;
        var text = VietnameseText.Clean(written.Replace("*", "", StringComparison.Ordinal))
            .Replace('\n', ' ').TrimStart('-', '–', ' ');
        var own = string.Join(' ', sources.Select(piece => piece.Text));
        if (text.Length == 0 || text.Length > own.Length + MostAdded) return null;
        if (_binding.Of(text) != _binding.Of(own)) return null;
        return char.ToUpperInvariant(text[0]) + text[1..] + (char.IsLetterOrDigit(text[^1]) ? "." : "");
    }
}

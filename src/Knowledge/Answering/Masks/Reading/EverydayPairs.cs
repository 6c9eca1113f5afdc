using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Answering.Masks.Reading;

/// <summary>
/// Pairs of small words that the content itself uses, with and without marks, where one is a syllable of names. Names
/// never stand there in small letters, so such a pair in a message is no name: chi phí, hàng giả, quan ly.
/// </summary>
internal sealed class EverydayPairs
{
    private const MaskRole NameWords = MaskRole.AnySurname | MaskRole.Middle | MaskRole.Given;
    private readonly HashSet<(string First, string Second)> _pairs = [];

    public EverydayPairs(ContentSet content, RoleTree roles)
    {
        foreach (var article in content.Articles.Values)
        {
            Add(article.Title, roles);
            Add(article.Lead, roles);
            foreach (var section in article.Sections) Add(section.Text, roles);
            foreach (var question in article.Questions) Add(question, roles);
            foreach (var keyword in article.Keywords) Add(keyword, roles);
        }
        foreach (var text in content.Words.Synonyms.Concat(content.Words.Abbreviations)) Add(text.Value, roles);
        foreach (var text in content.Words.Fillers.Concat(content.Words.Politeness)) Add(text, roles);
    }

    public bool Has(string first, string second) => _pairs.Contains((first, second));

    private void Add(string text, RoleTree roles)
    {
        var clean = VietnameseText.Clean(text);
        Token? last = null;
        foreach (var token in Tokenizer.Tokenize(clean))
        {
            if (!token.IsWord) continue;
            if (last is { } first && !token.AfterBreak && IsSmall(clean, first) && IsSmall(clean, token)
                && (IsNameWord(first, roles) || IsNameWord(token, roles)))
            {
                _pairs.Add((first.Text, token.Text));
                _pairs.Add((first.Folded, token.Folded));
            }
            last = token;
        }
    }

    private static bool IsSmall(string text, Token token) => char.IsLower(text[token.Start]);

    private static bool IsNameWord(Token token, RoleTree roles) =>
        (roles.Root.Next(token.Text) is { } node && (node.Roles & NameWords) != 0)
        || (roles.Root.Next(token.Folded) is { } plain && (plain.Roles & NameWords) != 0);
}

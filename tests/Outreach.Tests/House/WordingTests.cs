using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>What residents read lives in content and pages; the code is English, and its comments say why.</summary>
public sealed partial class WordingTests
{
    [Fact]
    public void No_Vietnamese_literal_outside_Knowledge_Text() => Rule.Holds("vietnamese-literal",
        "A literal is Vietnamese; move the words to content or to a page",
        from file in SourceTree.Src
        where !file.Path.StartsWith("src/Knowledge/Text/", StringComparison.Ordinal)
        from token in file.Syntax.DescendantTokens()
        where IsLiteral(token) && VietnameseLetter().IsMatch(token.ValueText)
        select file.At(token, Short(token.ValueText)));

    [Fact]
    public void No_regions_no_todo_no_licence_header() => Rule.Holds("comments",
        "A region, a note to oneself or a licence header",
        from file in SourceTree.Everything
        from trivia in file.Syntax.DescendantTrivia(descendIntoTrivia: true)
        let kind = trivia.Kind()
        let text = trivia.ToString()
        where kind == SyntaxKind.RegionDirectiveTrivia
            || (IsComment(trivia) && NoteOrLicence().IsMatch(text))
        select file.At(file.Syntax.FindToken(trivia.SpanStart), Short(text)));

    [Fact]
    public void No_exception_is_swallowed_in_silence() => Rule.Holds("empty-catch",
        "An empty catch, or one that does not say why nothing is done about this very exception",
        from file in SourceTree.Everything
        from clause in file.Syntax.DescendantNodes().OfType<CatchClauseSyntax>()
        where clause.Block.Statements.Count == 0
            && (clause.Declaration is null || !clause.Block.DescendantTrivia().Any(IsComment))
        select file.At(clause, "empty catch"));

    [Fact]
    public void A_warning_switched_off_in_code_gives_its_reason() => Rule.Holds("pragma",
        "A warning is switched off without a reason on the line",
        from file in SourceTree.Everything
        from line in file.Lines.Index()
        let text = line.Item.Trim()
        where SwitchedOff().IsMatch(text) && !text.Contains("//") && !text.Contains("Justification")
        select file.At(line.Index + 1, text));

    [Fact]
    public void Fewer_than_ten_analyzer_rules_are_switched_off()
    {
        var off = SourceTree.Read(".editorconfig").Split("[src/Ward/Data/Migrations")[0].Split('\n')
            .Where(line => line.TrimEnd().EndsWith("severity = none", StringComparison.Ordinal)).ToList();
        Assert.True(off.Count < 10, string.Join("\n", off));
    }

    private static bool IsComment(SyntaxTrivia trivia) =>
        trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;

    private static bool IsLiteral(SyntaxToken token) => token.Kind() is SyntaxKind.StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.Utf8SingleLineRawStringLiteralToken
        or SyntaxKind.Utf8MultiLineRawStringLiteralToken or SyntaxKind.InterpolatedStringTextToken
        or SyntaxKind.CharacterLiteralToken;

    private static string Short(string text) =>
        (text.Length > 60 ? text[..60] + "…" : text).Replace("\n", " ", StringComparison.Ordinal);

    [GeneratedRegex("[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]")]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|Licensed under")]
    private static partial Regex NoteOrLicence();

    [GeneratedRegex(@"^#pragma warning disable|^\[.*\bSuppressMessage\(")]
    private static partial Regex SwitchedOff();
}

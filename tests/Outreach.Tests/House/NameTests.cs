using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>The words of GLOSSARY.md, in our own type and folder names.</summary>
public sealed partial class NameTests
{
    private static readonly Dictionary<string, string> Instead = new()
    {
        ["User"] = "Resident or Officer",
        ["Citizen"] = "Resident",
        ["Customer"] = "Resident",
        ["Agent"] = "Officer",
        ["Ticket"] = "Report",
        ["Issue"] = "Report",
        ["Case"] = "Report",
        ["Broadcast"] = "Campaign",
        ["Util"] = "the name of what it does",
        ["Utils"] = "the name of what it does",
        ["Utility"] = "the name of what it does",
        ["Utilities"] = "the name of what it does",
        ["Common"] = "the name of what it does",
        ["Helper"] = "the name of what it does",
        ["Helpers"] = "the name of what it does",
        ["Manager"] = "the name of what it does",
    };

    // CitizenId is the law's name of a document (căn cước), not of a person.
    private static readonly string[] Kept = ["CitizenId"];

    [Fact]
    public void Types_use_the_words_of_the_glossary() => Rule.Holds("glossary",
        "A type has a name the glossary rules out",
        from file in SourceTree.Src
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let name = Kept.Aggregate(type.Identifier.Text, (text, kept) => text.Replace(kept, ""))
        from word in Words().Matches(name).Select(m => m.Value)
        where Instead.ContainsKey(word)
        select file.At(type.Identifier, $"{type.Identifier.Text}: say {Instead[word]} instead of {word}"));

    [Fact]
    public void Folders_use_the_words_of_the_glossary() => Rule.Holds("glossary-folders",
        "A folder has a name the glossary rules out",
        from folder in SourceTree.Everything.Select(f => f.Folder).Distinct()
        from word in folder.Split('/').SelectMany(part => Words().Matches(part).Select(m => m.Value))
        where Instead.ContainsKey(word)
        select new Offender(folder, 0, $"say {Instead[word]} instead of {word}"));

    [Fact]
    public void A_file_is_named_after_its_main_type() => Rule.Holds("file-name",
        "A file declares no type of its own name",
        from file in SourceTree.Src
        let types = file.Syntax.DescendantNodes().Select(DeclaredType).OfType<string>().ToList()
        where types.Count > 0 && !types.Contains(file.Name) && !types.Contains(file.Name.Split('.')[0])
        select file.At(1, $"declares {string.Join(", ", types.Take(3))}"));

    [Fact]
    public void Asynchronous_methods_end_with_Async() => Rule.Holds("async-suffix",
        "A method that returns a task does not end with Async",
        from file in SourceTree.Src
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where AsyncReturn().IsMatch(method.ReturnType.ToString())
            && !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
            && method.ExplicitInterfaceSpecifier is null
            && !method.Identifier.Text.EndsWith("Async", StringComparison.Ordinal)
        select file.At(method.Identifier, method.Identifier.Text));

    [Fact]
    public void A_cancellation_token_comes_last_and_is_called_ct() => Rule.Holds("token",
        "A token is not the last parameter, or not called ct",
        from file in SourceTree.Src
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        where !method.Modifiers.Any(SyntaxKind.OverrideKeyword)
        let tokens = method.ParameterList.Parameters.Where(p => p.Type?.ToString() == "CancellationToken").ToList()
        where tokens.Count > 0
        let last = method.ParameterList.Parameters[^1]
        where tokens.Count > 1 || tokens[0] != last || last.Identifier.Text is not ("ct" or "cancellationToken")
        select file.At(method.Identifier, method.Identifier.Text));

    private static string? DeclaredType(SyntaxNode node) => node switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };

    [GeneratedRegex("[A-Z][a-z0-9]*")]
    private static partial Regex Words();

    [GeneratedRegex(@"^(Task|ValueTask|IAsyncEnumerable)\b")]
    private static partial Regex AsyncReturn();
}

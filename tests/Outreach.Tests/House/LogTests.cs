using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>Log messages are generated, one file per room, and tell nothing about a person.</summary>
public sealed partial class LogTests
{
    [Fact]
    public void Log_messages_live_in_LogMessages_only() => Rule.Holds("log-place",
        "A log message outside LogMessages.cs",
        from file in SourceTree.Src
        where file.Name != "LogMessages"
        from place in file.Syntax.DescendantNodes()
        where place is AttributeSyntax { Name: IdentifierNameSyntax { Identifier.Text: "LoggerMessage" } }
            || (place is MemberAccessExpressionSyntax access && PlainCall().IsMatch(access.Name.Identifier.Text))
        select file.At(place, place.ToString().Split('\n')[0]));

    [Fact]
    public void Each_room_has_one_file_of_log_messages() => Rule.Holds("log-file",
        "A room has several files of log messages",
        from room in SourceTree.Src.Where(f => f.Name == "LogMessages").GroupBy(f => f.Path.Split('/')[1])
        where room.Count() > 1
        from file in room
        select file.At(1, $"one of {room.Count()}"));

    [Fact]
    public void Log_messages_carry_ids_and_no_personal_words() => Rule.Holds("log-values",
        "A log message takes a value that may tell about a person",
        from file in SourceTree.Src
        where file.Name == "LogMessages"
        from method in file.Syntax.DescendantNodes().OfType<MethodDeclarationSyntax>()
        from parameter in method.ParameterList.Parameters
        where Personal().IsMatch(parameter.Identifier.Text)
        select file.At(parameter, $"{method.Identifier.Text}({parameter.Identifier.Text})"));

    [Fact]
    public void Event_numbers_are_unique_inside_a_room() => Rule.Holds("log-ids",
        "Two log messages of a room share a number",
        from file in SourceTree.Src
        where file.Name == "LogMessages"
        from same in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
            .Select(a => (Attribute: a, Id: EventId().Match(a.ToString()).Groups[1].Value))
            .Where(a => a.Id.Length > 0).GroupBy(a => a.Id)
        where same.Count() > 1
        select file.At(same.Last().Attribute, $"number {same.Key}"));

    [GeneratedRegex("^Log(Trace|Debug|Information|Warning|Error|Critical)$")]
    private static partial Regex PlainCall();

    [GeneratedRegex(
        "^(text|words|question|answer|phone|address|receipt|payload|body|secret|token|person|fullName|chatId)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Personal();

    [GeneratedRegex(@"LoggerMessage\(\s*(?:EventId\s*=\s*)?(\d+)")]
    private static partial Regex EventId();
}

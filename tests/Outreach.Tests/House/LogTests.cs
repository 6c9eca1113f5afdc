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
    public void Each_room_has_one_file_of_log_messages_and_each_channel_its_own() => Rule.Holds("log-file",
        "A file of log messages that is neither its room's nor its channel's",
        from file in SourceTree.Src
        where file.Name == "LogMessages"
        let folders = file.Folder.Split('/')
        where folders.Length != 2 && !(folders.Length == 4 && folders[2] == "Channels")
        select file.At(1, file.Folder));

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
        from attribute in file.Syntax.DescendantNodes().OfType<AttributeSyntax>()
        let id = EventId().Match(attribute.ToString()).Groups[1].Value
        where id.Length > 0
        group file.At(attribute, $"number {id}") by (Room: file.Path.Split('/')[1], id) into same
        where same.Count() > 1
        from offender in same
        select offender);

    [GeneratedRegex("^Log(Trace|Debug|Information|Warning|Error|Critical)$")]
    private static partial Regex PlainCall();

    [GeneratedRegex(
        "^(text|words|question|answer|phone|address|receipt|payload|body|secret|token|person|fullName|chatId)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Personal();

    [GeneratedRegex(@"LoggerMessage\(\s*(?:EventId\s*=\s*)?(\d+)")]
    private static partial Regex EventId();
}

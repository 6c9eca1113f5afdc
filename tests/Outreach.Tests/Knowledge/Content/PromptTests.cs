using BachDang.Outreach.Knowledge.Content.Checking;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content;

public sealed class PromptTests : IDisposable
{
    private readonly SmallWard _ward = new();

    [Theory]
    [InlineData("place {question} is unknown in the instructions", "system: \"trả lời {question}\"",
        "messages: [\"{article}\", \"{question}\"]")]
    [InlineData("place {artcle} is unknown in a message", "system: viết", "messages: [\"{artcle}\", \"{question}\"]")]
    [InlineData("must hold exactly one place", "system: viết", "messages: [\"{article} {question}\"]")]
    [InlineData("place {question} must stand in exactly one message", "system: viết", "messages: [\"{article}\"]")]
    [InlineData("field 'temperature' is unknown", "system: viết", "messages: [\"{article}\", \"{question}\"]",
        "temperature: 1")]
    public void Check_PromptWithAWrongPlace_IsAnError(string sentence, params string[] lines)
    {
        _ward.Write("prompts/reword.yml", string.Join('\n', lines) + "\n");
        var problems = ContentCheck.Run(_ward.Folder, new DateOnly(2026, 11, 25), []);
        Assert.Contains(problems, problem => problem is { File: "prompts/reword.yml", IsError: true }
            && problem.Message.Contains(sentence, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_ChangedPrompt_IsAnotherVersion()
    {
        var knowledge = _ward.Open();
        var version = knowledge.Content.Version;
        var file = Path.Combine(_ward.Folder, "prompts", "reword.yml");
        File.WriteAllText(file, File.ReadAllText(file) + "# changed\n");
        Assert.True(knowledge.Reload().Changed);
        Assert.NotEqual(version, knowledge.Content.Version);
    }

    [Fact]
    public void Open_WithoutPrompts_ServesAllTheSame()
    {
        Directory.Delete(Path.Combine(_ward.Folder, "prompts"), recursive: true);
        var knowledge = _ward.Open();
        Assert.Null(knowledge.Content.Prompts);
        Assert.DoesNotContain(knowledge.Problems, problem => problem.IsError);
    }

    public void Dispose() => _ward.Dispose();
}

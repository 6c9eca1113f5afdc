using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Content;

public sealed class TemplatesTests
{
    [Fact]
    public void The_shipped_templates_serve_every_purpose_and_ask_for_nobodys_name()
    {
        var templates = KnowledgeBase.Open(Path.Combine(SourceTree.Root, "content"), TimeProvider.System)
            .Content.Templates;
        Assert.All(Enum.GetValues<TemplateKind>(), kind => Assert.Contains(templates, t => t.Kind == kind));
        Assert.All(templates, template => Assert.DoesNotContain("điện thoại", template.Text, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("kind: letter", "kind 'letter' is unknown"), InlineData("kind: closing, more: 1", "more")]
    [InlineData("kind: closing, text: 'xin {name}'", "no places to fill")]
    public void Read_AWrongTemplate_IsAProblemWithItsLine(string wrong, string why)
    {
        using var folder = new TestFolder();
        Support.SmallWard.WriteTo(folder.Sub("content"));
        var text = wrong.Contains("text:", StringComparison.Ordinal) ? "" : ", text: Cảm ơn bà con.";
        File.WriteAllText(Path.Combine(folder.Sub("content"), "reply-templates.yml"),
            $"templates:\n  - {{id: a, title: A, {wrong}{text}}}\n");
        var problems = KnowledgeBase.Open(folder.Sub("content"), TimeProvider.System).Problems;
        Assert.Contains(problems, p => p.IsError && p.File == "reply-templates.yml"
            && p.ToString().Contains(why, StringComparison.Ordinal));
    }
}

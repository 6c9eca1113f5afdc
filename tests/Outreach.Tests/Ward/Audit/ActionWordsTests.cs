using System.Reflection;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Switches;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Audit;

/// <summary>Officers read words, not the program's keys.</summary>
public sealed class ActionWordsTests
{
    private static readonly KnowledgeBase Knowledge =
        KnowledgeBase.Open(Path.Combine(SourceTree.Root, "content"), TimeProvider.System);

    [Fact]
    public void Everything_the_audit_log_can_hold_has_words()
    {
        var actions = typeof(WardRoom).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: true, IsSealed: true }
                && type.Name.EndsWith("Actions", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(field => field.IsLiteral && field.FieldType == typeof(string))
            .Select(field => (string)field.GetRawConstantValue()!);
        Assert.Empty(actions.Except(Knowledge.Content.Labels.Actions.Keys));
    }

    [Fact]
    public void Every_switch_has_words() => Assert.Empty(
        Enum.GetNames<Switchable>().Except(Knowledge.Content.Labels.Switches.Keys));
}

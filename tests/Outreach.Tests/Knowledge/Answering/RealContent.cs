using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;

namespace BachDang.Outreach.Tests.Knowledge.Answering;

/// <summary>The repository's own content, opened once.</summary>
internal static class RealContent
{
    private static readonly Lazy<KnowledgeBase> Opened = new(
        () => KnowledgeBase.Open(Path.Combine(SourceTree.Root, "content"), new FakeClock()));

    public static KnowledgeBase Knowledge => Opened.Value;
}

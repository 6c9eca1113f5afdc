using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.Tests.Host.Content;

public sealed class ContentHealthTests
{
    [Fact]
    public async Task The_staff_door_names_the_bad_file_and_line_and_the_public_door_only_the_state()
    {
        using var content = new TestFolder();
        SmallWard.WriteTo(content.Sub("content"));
        var bad = Path.Combine(content.Sub("content"), "articles", "thu", "hong.md");
        await File.WriteAllTextAsync(bad, "---\nid: hong\ntitle: [\n---\nHỏng.");
        await using var host = await RunningHost.StartAsync($"Content:Folder={content.Sub("content")}");

        var open = await ReadAsync(host.Url);
        var staff = await ReadAsync(host.StaffUrl);

        Assert.Contains("\"content\":\"Degraded\"", open);
        Assert.DoesNotContain("hong.md", open);
        Assert.Contains("\"content\":\"Degraded\"", staff);
        Assert.Contains("articles/thu/hong.md:", staff);
    }

    private static async Task<string> ReadAsync(string door)
    {
        using var answer = await Web.GetAsync($"{door}/health/ready");
        return await answer.Content.ReadAsStringAsync();
    }
}

using System.Net;
using BachDang.Outreach.EndToEnd.Support;
using Xunit;

namespace BachDang.Outreach.EndToEnd;

public sealed class WebChatFlows
{
    private const string Law = "19/2023/QH15"; // what content/articles/hang-gia/mua-phai-hang-gia.md rests on
    private const string Marked = "mua phải hàng giả thì làm gì";
    private const string Unmarked = "mua phai hang gia thi lam gi";

    [Fact]
    public async Task A_question_without_marks_gets_the_answer_of_the_marked_one_with_its_legal_basis()
    {
        using var folder = new OwnFolder();
        await using var host = await RunningHost.StartAsync(folder.Path);

        var marked = await AnswerAsync(host, Marked);
        var unmarked = await AnswerAsync(host, Unmarked);

        Assert.Equal(marked, unmarked);
        Assert.Contains(Law, marked);
    }

    [Fact]
    public async Task A_message_sent_twice_is_answered_once()
    {
        using var folder = new OwnFolder();
        await using var host = await RunningHost.StartAsync(folder.Path);
        var page = await ChatPage.OpenAsync(host);

        Assert.Equal(HttpStatusCode.OK, await page.SayAsync(host, "one", Marked));
        Assert.Equal(HttpStatusCode.Conflict, await page.SayAsync(host, "one", Marked));
        Assert.Equal(HttpStatusCode.OK, await page.SayAsync(host, "two", "cảm ơn"));

        var lines = await page.ReadUntilAsync(host, read => Answers(read) >= 2);
        Assert.Equal(2, lines.Count(line => line.From == "resident"));
    }

    [Fact]
    public async Task Nothing_acknowledged_is_lost_when_the_process_is_killed()
    {
        using var folder = new OwnFolder();
        var taken = 0;
        ChatPage page;
        await using (var host = await RunningHost.StartAsync(folder.Path))
        {
            page = await ChatPage.OpenAsync(host);
            for (var i = 0; i < 8; i++)
            {
                if (await page.SayAsync(host, $"m{i}", Unmarked) == HttpStatusCode.OK) taken++;
            }
            await host.KillAsync();
        }
        Assert.Equal(8, taken);

        await using var again = await RunningHost.StartAsync(folder.Path);
        var lines = await page.ReadUntilAsync(again, read => Answers(read) >= taken);
        Assert.Equal(taken, lines.Count(line => line.From == "resident"));
        Assert.Equal(lines.Select(line => line.Number), lines.Select(line => line.Number).Order().Distinct());
    }

    private static int Answers(List<ChatLine> lines) => lines.Count(line => line.From == "assistant");

    private static async Task<string> AnswerAsync(RunningHost host, string question)
    {
        var page = await ChatPage.OpenAsync(host);
        Assert.Equal(HttpStatusCode.OK, await page.SayAsync(host, "q", question));
        var lines = await page.ReadUntilAsync(host, read => Answers(read) >= 1);
        return lines[^1].Whole;
    }
}

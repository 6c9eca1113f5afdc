using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Editing;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Desk;

/// <summary>The answer desk and the articles in the real host.</summary>
public sealed class DeskFlowTests : IAsyncLifetime
{
    private const string Question = "Mua máy lọc nước có cần giấy kiểm nghiệm nước không?";
    private RunningHost _host = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None", "Evaluation:Golden=khong-co");
        await _host.HasOfficerAsync("bien-tap", StaffRig.Password, OfficerRole.KnowledgeEditor);
        await _host.HasOfficerAsync("bien-tap-2", StaffRig.Password, OfficerRole.KnowledgeEditor);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task A_refused_question_becomes_an_article_of_two_people_and_the_asker_is_told_once()
    {
        var talk = await AskedAsync();
        var editor = await _host.SignsInAsync("bien-tap");
        var desk = await editor.GetAsync("/ban-tra-loi");
        Assert.Contains(Question, desk.Text, StringComparison.Ordinal);
        var row = desk.Page.QuerySelector("input[name=questions]")!.GetAttribute("value")!;
        var made = await editor.PostAsync("/ban-tra-loi?handler=Draft", ("questions", row), ("change", "Bài mới"));
        var id = made.Path!.Split('/')[^1];

        // As made, the draft has no answer and no source: nobody can publish it.
        await editor.PostAsync($"/tri-thuc/bai/{id}?handler=Submit", ("version", "1"));
        var other = await _host.SignsInAsync("bien-tap-2");
        var refused = await other.PostAsync($"/tri-thuc/bai/{id}?handler=Publish", ("version", "2"));
        Assert.Contains("lỗi phải sửa", refused.Text, StringComparison.Ordinal);

        var saved = await editor.PostAsync($"/tri-thuc/soan/{id}", Fields());
        Assert.Equal($"/tri-thuc/bai/{id}", saved.Path);
        var page = await editor.GetAsync($"/tri-thuc/bai/{id}");
        Assert.DoesNotContain(page.Page.QuerySelectorAll(".bg-red-lt"), badge => badge.TextContent == "phải sửa");
        await editor.PostAsync($"/tri-thuc/bai/{id}?handler=Submit", ("version", "3"));
        var own = await editor.PostAsync($"/tri-thuc/bai/{id}?handler=Publish", ("version", "4"));
        Assert.Contains("người khác duyệt", own.Text, StringComparison.Ordinal);
        var published = await other.PostAsync($"/tri-thuc/bai/{id}?handler=Publish", ("version", "4"));
        Assert.Equal($"/tri-thuc/bai/{id}", published.Path);

        // The message and the publication are one commit: it is there after a restart, and only once.
        await _host.StopAsync();
        await _host.StartAsync();
        var told = await _host.ReadAsync(db => db.OutboundMessages.CountAsync(
            m => m.ConversationId == talk && m.ReplyKey == DeskReplyKeys.ArticlePublished));
        Assert.Equal(1, told);
        var knowledge = _host.Services.GetRequiredService<KnowledgeBase>();
        await Patience.UntilAsync(() => Task.FromResult(knowledge.Content.Articles.ContainsKey(id)),
            TimeSpan.FromSeconds(30));
        var answer = await knowledge.AnswerAsync(new(Question), default);
        Assert.Equal(id, answer.ArticleId);
        Assert.NotEmpty(answer.Sources);
        await RoundTripsAsync(await _host.SignsInAsync("bien-tap"), knowledge, id);
    }

    [Fact]
    public void Every_shipped_article_written_again_reads_as_the_same()
    {
        foreach (var file in Directory.EnumerateFiles(
            Path.Combine(SourceTree.Root, "content", "articles"), "*.md", SearchOption.AllDirectories))
        {
            var form = ArticleForm.Read(File.ReadAllText(file))!;
            Assert.Equal(JsonSerializer.Serialize(form),
                JsonSerializer.Serialize(ArticleForm.Read(form.ToMarkdown())));
        }
    }

    private async Task RoundTripsAsync(StaffVisitor editor, KnowledgeBase knowledge, string id)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_host.StaffUrl}/tri-thuc?handler=Export");
        request.Headers.Add("Cookie", string.Join("; ", editor.Cookies.Select(c => $"{c.Key}={c.Value}")));
        using var response = await Web.SendAsync(request);
        await using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        using var content = new TestFolder();
        SmallWard.WriteTo(content.Sub("content"));
        var entry = Assert.Single(zip.Entries);
        var path = Path.Combine(content.Sub("."), entry.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await entry.ExtractToFileAsync(path);
        var loaded = KnowledgeBase.Open(content.Sub("content"), TimeProvider.System).Content.Articles[id];
        Assert.Equal(JsonSerializer.Serialize(knowledge.Content.Articles[id] with { File = "" }),
            JsonSerializer.Serialize(loaded with { File = "" }));
    }

    private Task<Guid> AskedAsync() => _host.Services.GetRequiredService<WardWrites>().RunAsync((db, _) =>
    {
        var now = TimeProvider.System.GetUtcNow();
        var talk = new Conversation
        {
            Id = Guid.CreateVersion7(),
            Channel = "webchat",
            AddressHash = Guid.CreateVersion7().ToByteArray(),
            CreatedAt = now,
            LastInboundAt = now,
        };
        db.Conversations.Add(talk);
        db.AnsweredQuestions.AddRange(Enumerable.Range(0, 2).Select(_ => new AnsweredQuestion
        {
            Id = Guid.CreateVersion7(),
            ConversationId = talk.Id,
            At = now,
            Question = Question,
            Status = "refused",
            Route = "knowledge",
            ContentVersion = "1",
        }));
        return Task.FromResult(talk.Id);
    }, default);

    private (string, string)[] Fields()
    {
        var today = _host.Services.GetRequiredService<KnowledgeBase>().Today;
        var ways = new[]
        {
            Question, "may loc nuoc can giay kiem nghiem nuoc ko", "máy lọc nước bán ra phải có giấy kiểm nghiệm chứ",
            "giấy kiểm nghiệm của máy lọc nước xem ở đâu", "không có giấy kiểm nghiệm thì mua máy lọc nước được không",
            "mua may loc nuoc ma shop k co giay kiem nghiem", "máy lọc nước có bắt buộc giấy kiểm nghiệm",
            "Hỏi người bán máy lọc nước giấy kiểm nghiệm được không?",
        };
        var near = _host.Services.GetRequiredService<KnowledgeBase>().Content.Articles.Keys
            .Order(StringComparer.Ordinal).Take(2).ToList();
        return
        [
            ("Input.Version", "2"), ("Input.Title", Question), ("Input.Topic", "tieu-chuan-chat-luong"),
            ("Input.Owner", "Phòng Văn hóa – Xã hội"), ("Input.Confidence", "A"),
            ("Input.Reviewed", Day(today)), ("Input.ReviewBy", Day(today.AddDays(150))),
            ("Input.Laws", "19/2023/QH15"), ("Input.LawParts", "Điều 13"), ("Input.Desks", "ubnd-phuong"),
            ("Input.Questions", string.Join('\n', ways)), ("Input.FollowUps", near[0]), ("Input.FollowUps", near[1]),
            ("Input.Body", "Bà con nên xem giấy kiểm nghiệm trước khi mua máy.\n\n## Cần làm\n1. Hỏi cửa hàng."),
            ("Input.Change", "Bài mới"),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}

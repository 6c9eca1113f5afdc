using System.Net;
using AngleSharp.Html.Parser;
using BachDang.Outreach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Site;

public sealed class NoteTests : IAsyncLifetime
{
    private RunningHost _host = null!;

    public async Task InitializeAsync() => _host = await RunningHost.StartAsync();

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Answer_page_says_why_and_takes_a_note_without_scripts()
    {
        using var response = await Web.GetAsync(_host.Url + "/hoi?q=mua+phai+hang+gia+thi+lam+gi");
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        var why = page.QuerySelector("details")!;
        Assert.Contains("hàng giả", why.TextContent, StringComparison.Ordinal);
        Assert.Contains("19/2023/QH15", why.TextContent, StringComparison.Ordinal);
        var form = page.QuerySelector("details form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(
            input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);

        using var posted = await PostAsync([.. fields, new("loi", "Bài này cũ rồi, gọi 0912345678")]);

        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Contains("Đã ghi lại", await posted.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(posted.Headers.Contains("Set-Cookie"));
        var note = await _host.ReadAsync(db => db.AnswerNotes.SingleAsync());
        Assert.Equal(("mua-phai-hang-gia", null), (note.ArticleId, note.ConversationId));
        Assert.Equal("mua phai hang gia thi lam gi", note.Question);
        Assert.DoesNotContain("0912345678", note.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_questions_stand_on_one_page_each_with_its_law()
    {
        using var response = await Web.GetAsync(_host.Url + "/hoi?q="
            + Uri.EscapeDataString("Bán hàng giả bị phạt bao nhiêu? Tố cáo có bị lộ tên không?"));
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

        Assert.Equal(2, page.QuerySelectorAll("section.part").Length);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.All(page.QuerySelectorAll("section.part"),
            part => Assert.Contains("Căn cứ", part.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Notes_are_bounded_and_none_comes_from_another_site()
    {
        using var foreign = await PostAsync([new("loi", "x y z")], ("Sec-Fetch-Site", "cross-site"));
        using var empty = await PostAsync([new("loi", " ")]);
        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(0, await _host.ReadAsync(db => db.AnswerNotes.CountAsync()));

        var last = HttpStatusCode.OK;
        for (var i = 0; i < 6; i++)
        {
            using var posted = await PostAsync([new("loi", $"sai {i}"), new("bai", "no-such-article")]);
            last = posted.StatusCode;
        }
        Assert.Equal(HttpStatusCode.TooManyRequests, last);
        var notes = await _host.ReadAsync(db => db.AnswerNotes.ToListAsync());
        Assert.Equal(5, notes.Count);
        Assert.All(notes, note => Assert.Null(note.ArticleId));
    }

    private Task<HttpResponseMessage> PostAsync(
        KeyValuePair<string, string>[] fields, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, _host.Url + "/gop-y")
        {
            Content = new FormUrlEncodedContent(fields),
        };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        return Web.SendAsync(request);
    }
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using BachDang.Outreach.Tests.Support;

namespace BachDang.Outreach.Tests.Site.Report;

/// <summary>Fills in the pages of reports as a browser without scripts does: what is on the page goes along, and the
/// button that was pressed.</summary>
internal sealed class FormVisitor(string url)
{
    private Dictionary<string, string> _headers = [];

    public IHtmlDocument Page { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string Heading => Page.QuerySelector("h1")!.TextContent.Trim();

    public string Text => Page.QuerySelector("main")!.TextContent;

    public string Code => Page.QuerySelector(".code-line")!.TextContent.Trim();

    public string Draft => Page.QuerySelector("input[name=nhap]")!.GetAttribute("value")!;

    public HttpResponseMessage Last { get; private set; } = null!;

    public FormVisitor From(params (string Name, string Value)[] headers)
    {
        _headers = headers.ToDictionary(header => header.Name, header => header.Value);
        return this;
    }

    public async Task<FormVisitor> BeginAsync(string path = "/phan-anh")
    {
        await GetAsync(path);
        return await PressAsync("di", "bat-dau");
    }

    public Task<FormVisitor> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, url + path));

    /// <summary>Presses a button of the page's first form that has it.</summary>
    public Task<FormVisitor> PressAsync(string button, string value, params (string Name, string Value)[] typed) =>
        PressAsync(button, value, typed, []);

    public Task<FormVisitor> PressAsync(
        string button, string value, (string Name, string Value)[] typed, (string Name, byte[] Bytes)[] files)
    {
        var form = Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(candidate =>
            candidate.QuerySelector($"[name=\"{button}\"][value=\"{value}\"]") is not null
            || candidate.QuerySelector($"[name=\"{button}\"]:not([value])") is not null);
        var fields = new List<(string Name, string Value)>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name]"))
        {
            var name = field.GetAttribute("name")!;
            if (typed.Any(pair => pair.Name == name) || name == button) continue;
            if (Given(field) is { } given) fields.Add((name, given));
        }
        fields.AddRange(typed);
        fields.Add((button, value));
        return PostAsync(form.GetAttribute("action")!, fields, form.GetAttribute("enctype") is not null, files);
    }

    public async Task<FormVisitor> PostAsync(
        string path, IEnumerable<(string Name, string Value)> fields, bool parts = false,
        params (string Name, byte[] Bytes)[] files)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, url + path);
        if (!parts)
        {
            request.Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
            return await SendAsync(request);
        }
        var all = new MultipartFormDataContent();
        var list = fields.ToList();
        // The button stands after the files, as on the page.
        foreach (var (name, value) in list.SkipLast(1)) all.Add(new StringContent(value), name);
        foreach (var (name, bytes) in files) all.Add(new ByteArrayContent(bytes), "anh", name);
        if (list.Count > 0) all.Add(new StringContent(list[^1].Value), list[^1].Name);
        request.Content = all;
        return await SendAsync(request);
    }

    private async Task<FormVisitor> SendAsync(HttpRequestMessage request)
    {
        foreach (var (name, value) in _headers) request.Headers.Add(name, value);
        Last = await Web.SendAsync(request);
        Status = Last.StatusCode;
        Page = new HtmlParser().ParseDocument(await Last.Content.ReadAsStringAsync());
        return this;
    }

    private static string? Given(IElement field) => field switch
    {
        IHtmlInputElement { Type: "file" } => null,
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : null,
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };
}

using Microsoft.Playwright;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>What the browser complained about on a page: script errors, forbidden inline code, requests
/// elsewhere.</summary>
public sealed class Complaints
{
    private readonly List<string> _all = [];

    public static Complaints Of(IPage page, string ownUrl)
    {
        var complaints = new Complaints();
        page.Console += (_, message) =>
        {
            if (message.Type == "error") complaints._all.Add(message.Text);
        };
        page.PageError += (_, error) => complaints._all.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(ownUrl, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints._all.Add(request.Url);
        };
        return complaints;
    }

    public IReadOnlyList<string> All => _all;
}

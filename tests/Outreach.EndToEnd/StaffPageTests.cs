using System.Text.RegularExpressions;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd;

/// <summary>Every page of the console that a role can reach by links, looked at by that role: accessible, quiet, no
/// wider than the screen. With <c>OUTREACH_SCREENSHOTS</c> set to a folder, pictures are left there; those in
/// docs/screenshots were made so.</summary>
public sealed partial class StaffPageTests : IAsyncLifetime, IDisposable
{
    private const int MostPagesOfRole = 80;

    /// <summary>Of pages that differ in the last part of their address (articles, moves of a report) so many.</summary>
    private const int MostSiblings = 7;
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");

    private readonly OwnFolder _folder = new();
    private readonly HashSet<string> _pictured = [];
    private SampleYear _year = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        _year = await SampleYear.StartAsync(_folder.Path);
        _chromium = await Chromium.StartAsync();
    }

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await _chromium.DisposeAsync();
        await _year.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    [ChromiumFact]
    public async Task No_page_of_any_role_breaks_the_accessibility_guidelines_or_scrolls_sideways()
    {
        var faults = new List<string>();
        foreach (var role in SampleYear.Accounts.Keys.Where(role => role != "OtherHandler"))
            faults.AddRange((await LookThroughAsync(role)).Select(fault => $"{role} {fault}"));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(60)));
    }

    private async Task<List<string>> LookThroughAsync(string role)
    {
        var page = await _year.SignInAsync(_chromium, role);
        var complaints = Complaints.Of(page, _year.Host.Staff);
        var (waiting, seen, faults) = (new Queue<string>(["/"]), new HashSet<string> { "/" }, new List<string>());
        while (waiting.TryDequeue(out var path) && seen.Count <= MostPagesOfRole)
        {
            var response = await page.GotoAsync(_year.Host.Staff + path);
            if (response!.Status != 200) faults.Add($"{path}: a link leads to {response.Status}");
            await page.SetViewportSizeAsync(1366, 768);
            faults.AddRange((await Axe.ViolationsAsync(page)).Select(line => $"{Shape(path)}: {line}"));
            await page.SetViewportSizeAsync(390, 844);
            if (!await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"))
                faults.Add($"{Shape(path)}: wider than a phone");
            await PictureAsync(page, path);
            foreach (var next in await LinksAsync(page))
                if (seen.Count(other => AreSiblings(other, Shape(next))) < MostSiblings && seen.Add(Shape(next)))
                    waiting.Enqueue(next);
        }
        faults.AddRange(complaints.All);
        Assert.True(seen.Count <= MostPagesOfRole, $"{role} reaches more than {MostPagesOfRole} kinds of pages.");
        await page.Context.CloseAsync();
        return faults;
    }

    // Downloads answer with files, which are no pages.
    private static async Task<string[]> LinksAsync(IPage page) => await page.EvaluateAsync<string[]>("""
        () => [...document.querySelectorAll('a[href]:not([download])')].map(a => new URL(a.href))
          .filter(u => u.origin === location.origin && !u.searchParams.has('handler') && !/\/tai\b/.test(u.pathname))
          .map(u => u.pathname + u.search)
        """);

    /// <summary>Pages that differ only in what they show are one kind.</summary>
    private static string Shape(string path) => Names().Replace(path.Split('?')[0], "/_");

    private static bool AreSiblings(string one, string other) =>
        Parent(one).Length > 1 && Parent(one) == Parent(other);

    private static string Parent(string path) => path[..(path.LastIndexOf('/') + 1)];

    private async Task PictureAsync(IPage page, string path)
    {
        if (Pictures is null || !_pictured.Add(Shape(path))) return;
        var name = Shape(path).Trim('/').Replace('/', '-');
        await page.ScreenshotAsync(new() { Path = File($"{name}-390"), FullPage = true });
        await page.SetViewportSizeAsync(1366, 768);
        await page.ScreenshotAsync(new() { Path = File($"{name}-1366"), FullPage = true });
    }

    private static string File(string name) =>
        Path.Combine(Pictures!, $"{(name[0] == '-' ? "hom-nay" + name : name)}.png");

    [GeneratedRegex("/(?=[^/]*[0-9])[^/]{6,}(?=/|$)")]
    private static partial Regex Names();
}

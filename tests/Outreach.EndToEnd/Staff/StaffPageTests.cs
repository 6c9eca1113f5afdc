using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>Every page of the console that a role can reach by links, looked at by that role: accessible, quiet, no
/// wider than the screen. With <c>OUTREACH_SCREENSHOTS</c> set to a folder, pictures are left there; those in
/// docs/screenshots were made so.</summary>
public sealed class StaffPageTests : IAsyncLifetime, IDisposable
{
    private static readonly (int Width, int Height)[] Screens = [(1366, 768), (390, 844)];
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("OUTREACH_SCREENSHOTS");

    private readonly OwnFolder _folder = new();
    private readonly HashSet<string> _pictured = [];
    private SampleYear _year = null!;
    private Chromium _chromium = null!;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        // Pictures are of a fuller year; the rules need no more than one report of each kind.
        var (reports, questions) = Pictures is null ? (40, 120) : (240, 800);
        _year = await SampleYear.StartAsync(_folder.Path, reports, questions);
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
        var faults = await LookAtDoorAsync();
        foreach (var role in SampleYear.Accounts.Keys.Where(role => role != "OtherHandler"))
            faults.AddRange((await LookThroughAsync(role)).Select(fault => $"{role} {fault}"));
        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct().Take(60)));
    }

    private async Task<List<string>> LookAtDoorAsync()
    {
        const string path = "/dang-nhap";
        var (page, faults) = (await _chromium.NewPageAsync(), new List<string>());
        var response = await page.GotoAsync(_year.Host.Staff + path);
        await LookAsync(page, path, response!.Status, faults);
        await page.Context.CloseAsync();
        return faults;
    }

    private async Task<List<string>> LookThroughAsync(string role)
    {
        var page = await _year.SignInAsync(_chromium, role);
        var complaints = Complaints.Of(page, _year.Host.Staff);
        var faults = new List<string>();
        await new StaffWalk(page, _year.Host.Staff).RunAsync(
            (path, status) => LookAsync(page, path, status, faults));
        faults.AddRange(complaints.All);
        await page.Context.CloseAsync();
        return faults;
    }

    private async Task LookAsync(IPage page, string path, int status, List<string> faults)
    {
        if (status != 200) faults.Add($"{path}: a link leads to {status}");
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            faults.AddRange((await Axe.ViolationsAsync(page)).Select(
                line => $"{StaffWalk.Shape(path)} at {width}: {line}"));
            if (!await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"))
                faults.Add($"{StaffWalk.Shape(path)}: wider than {width}");
        }
        await PictureAsync(page, path);
    }

    private async Task PictureAsync(IPage page, string path)
    {
        if (Pictures is null || !_pictured.Add(StaffWalk.Family(path))) return;
        var name = StaffWalk.Family(path).Replace("/_", "/mot", StringComparison.Ordinal).Trim('/').Replace('/', '-');
        foreach (var (width, height) in Screens)
        {
            await page.SetViewportSizeAsync(width, height);
            await page.ScreenshotAsync(new() { Path = File($"{name}-{width}"), FullPage = true });
        }
    }

    private static string File(string name) =>
        Path.Combine(Pictures!, $"{(name[0] == '-' ? "hom-nay" + name : name)}.png");
}

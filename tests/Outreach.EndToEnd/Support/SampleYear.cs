using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>A service filled with the sample year, and its sample staff at their browsers.</summary>
internal sealed partial class SampleYear : IAsyncDisposable
{
    /// <summary>The sample accounts, by role.</summary>
    public static readonly IReadOnlyDictionary<string, string> Accounts = new Dictionary<string, string>
    {
        ["Intake"] = "mau.tiep-nhan",
        ["Handler"] = "mau.xu-ly-1",
        ["OtherHandler"] = "mau.xu-ly-2",
        ["Approver"] = "mau.duyet",
        ["KnowledgeEditor"] = "mau.bien-tap",
        ["Custodian"] = "mau.giu-khoa",
        ["FatherlandFront"] = "mau.mat-tran",
        ["MassOrganization"] = "mau.doan-the",
        ["Administrator"] = "mau.quan-tri",
        ["Auditor"] = "mau.kiem-tra",
    };

    private readonly string _password;

    private SampleYear(RunningHost host, string password, string passphrase) =>
        (Host, _password, Passphrase) = (host, password, passphrase);

    public RunningHost Host { get; }

    /// <summary>The sample custodian's.</summary>
    public string Passphrase { get; }

    public static async Task<SampleYear> StartAsync(
        string folder, int reports = 40, int questions = 120, params (string Key, string Value)[] settings)
    {
        var (exitCode, output) = await RunningHost.RunAsync(
            folder, ["demo", "--reports", $"{reports}", "--questions", $"{questions}"]);
        Assert.True(exitCode == 0, output);
        var password = Password().Match(output).Groups[1].Value;
        var passphrase = Words().Match(output).Groups[1].Value.Trim();
        var host = await RunningHost.StartAsync(folder, [("Accounts:TotpFor", "None"), .. settings]);
        return new SampleYear(host, password, passphrase);
    }

    /// <summary>Opens a browser page of its own and signs in.</summary>
    public async Task<IPage> SignInAsync(Chromium chromium, string role, int width = 1366, int height = 768)
    {
        var page = await chromium.NewPageAsync(width, height);
        await page.GotoAsync($"{Host.Staff}/dang-nhap");
        await page.Locator("input[name=account]").FillAsync(Accounts[role]);
        await page.Locator("input[name=password]").FillAsync(_password);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"{Host.Staff}/");
        return page;
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    [GeneratedRegex(@"made just now\): (\S+)")]
    private static partial Regex Password();

    [GeneratedRegex("sample custodian: (.+)")]
    private static partial Regex Words();
}

using BachDang.Outreach.Tests.Support;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>One service with a small sample year and one browser, shared by the tests of a class. Without a browser
/// nothing is started: those tests are skipped.</summary>
public sealed class StaffYear : IAsyncLifetime, IDisposable
{
    private readonly OwnFolder _folder = new();
    private SampleYear _year = null!;

    internal Chromium Chromium { get; private set; } = null!;

    internal string Staff => _year.Host.Staff;

    internal string Public => _year.Host.Public;

    /// <summary>All that the service has written to its log.</summary>
    internal string Output => _year.Host.Output;

    /// <summary>The sample custodian's.</summary>
    internal string Passphrase => _year.Passphrase;

    public async Task InitializeAsync()
    {
        if (Needs.Chromium is null) return;
        // Campaigns are sent at whatever hour the tests run.
        var content = ("Content:Folder", new CampaignSetup(_folder.Path).ContentWithoutQuiet());
        _year = await SampleYear.StartAsync(_folder.Path, reports: 12, questions: 30, content);
        Chromium = await Chromium.StartAsync();
    }

    /// <summary>An officer of this role at a browser of their own.</summary>
    internal Task<IPage> SignInAsync(string role) => _year.SignInAsync(Chromium, role);

    public async Task DisposeAsync()
    {
        if (Needs.Chromium is null) return;
        await Chromium.DisposeAsync();
        await _year.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();
}

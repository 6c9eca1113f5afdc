using System.Globalization;
using System.Security.Cryptography;
using BachDang.Outreach.Host.Accounts;
using BachDang.Outreach.Host.Commands;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Host.Demo.Residents;
using BachDang.Outreach.Host.Demo.Staff;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Officers.Keeping;

namespace BachDang.Outreach.Host.Demo;

/// <summary>Fills new, empty folders with a believable year of sample data, all of it marked as such, so that every
/// page of the console can be tried.</summary>
internal static class DemoCommand
{
    private const string Reports = "reports";
    private const string Questions = "questions";
    private const string Seed = "seed";
    private const int MostReports = 5_000;
    private const int MostQuestions = 50_000;
    private static readonly TimeSpan Year = TimeSpan.FromDays(364);

    private const string Usage = """
        demo [--reports 240] [--questions 1500] [--seed 1]
        Fills a new data folder with a year of sample data: accounts of every role, reports with photos and their
        history, questions and answers, the answer desk, articles, campaigns, the plan's work and the yearly report.
        It goes the way the service itself goes, at the times of the story.
        Give it folders of its own, never those of a ward at work:
          Data__Folder=demo-data Keys__Folder=demo-keys dotnet run --project src/Host -- demo
        Exit code 1 when the folders hold anything already; nothing is changed then.
        """;

    public static readonly Command Command = new(
        "demo", "Fill a new data folder with marked sample data.", Usage, [Reports, Questions, Seed], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        if (arguments.Words.Count > 0) throw new WrongUsageException($"What is '{arguments.Words[0]}'?");
        var (reports, questions) = (Number(arguments, Reports, 240, MostReports),
            Number(arguments, Questions, 1500, MostQuestions));
        var now = TimeProvider.System.GetUtcNow();
        var clock = new DemoClock(now - Year);
        var knowledge = ContentSetup.Open(arguments.Configuration, clock);
        var sample = DemoSample.Read(ContentFolder.Find(arguments.Configuration));
        var keys = (arguments.Configuration.GetSection("Keys").Get<KeysOptions>() ?? new KeysOptions()).Folder;
        await using var data = await OpenWard.AtAsync(arguments.Configuration, clock, ct);
        if (await IsInUseAsync(data.Services, ct) || File.Exists(Path.Combine(keys, CustodianKeys.PublicFile)))
        {
            CommandOutput.Error.WriteLine("The data folder or the keys folder is in use. Nothing was changed. "
                + "Give Data__Folder and Keys__Folder that do not exist yet.");
            return ExitCode.FoundWrong;
        }
        var passphrase = "mau " + string.Join(' ', Enumerable.Range(0, 5)
            .Select(_ => RandomNumberGenerator.GetString("abcdefghijkmnpqrstuvwxyz", 5)));
        if (CustodianKeys.Create(keys, passphrase).Refusal is { } refused)
            throw new InvalidOperationException($"The sample key was refused: {refused}.");
        var story = new DemoStory(clock, now, Number(arguments, Seed, 1, int.MaxValue));
        var ward = new DemoWard(data.Services, knowledge, sample, story, clock);
        var staff = await DemoOfficers.HireAsync(ward, ct);
        var talks = new DemoTalks(ward, new DemoDesk(ward, staff));
        talks.Plan(questions, now - Year);
        new DemoReports(ward, staff, talks).Plan(reports, now - Year);
        new DemoArticles(ward, staff).Plan(now - Year);
        new DemoCampaigns(ward, staff, talks).Plan(now - Year);
        new DemoPlan(ward, staff).Plan(now - Year);
        await story.TellAsync(ct);
        Explain(sample, staff.Password, passphrase);
        return ExitCode.Done;
    }

    private static Task<bool> IsInUseAsync(IServiceProvider services, CancellationToken ct) =>
        services.GetRequiredService<WardWrites>().RunAsync(
            async (db, token) => (await new ReadOfficers(db).RunAsync(token)).Count > 0, ct);

    private static int Number(CommandArguments arguments, string name, int otherwise, int most)
    {
        if (arguments.Option(name) is not { } text) return otherwise;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= most
            && number > 0
            ? number
            : throw new WrongUsageException($"--{name} wants a number from 1 to {most}.");
    }

    private static void Explain(DemoSample sample, string password, string passphrase)
    {
        CommandOutput.Out.WriteLine($"""
            The sample year is written. Accounts (one password for all, made just now): {password}
            {string.Join('\n', sample.Officers.Select(o => $"  {o.SignIn,-16} {string.Join(", ", o.Roles)}"))}
            Passphrase of the sample custodian: {passphrase}

            Start the server with the same two folders. To try it without a code app, set Accounts__TotpFor=None for
            this sample only.
            """);
    }
}

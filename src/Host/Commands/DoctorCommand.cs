using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Host.Llm;
using BachDang.Outreach.Knowledge.Content.Checking;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host.Commands;

/// <summary>Tells the operator what is configured, what is missing and what will not work, without starting the
/// server and without showing a secret.</summary>
internal static class DoctorCommand
{
    private const string Usage = """
        doctor
        Examines configuration, folders, database, content and channels. Prints one line each: ok, note or WRONG.
        Exit code 1 when something will not work.
        """;

    public static readonly Command Command = new(
        "doctor", "Tell what is configured, missing, or will not work.", Usage, [], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        var page = new DoctorPage();
        WebApplication app;
        try
        {
            app = Server.Build([]);
        }
        catch (OptionsValidationException wrong)
        {
            page.Wrong("configuration", string.Join(' ', wrong.Failures));
            return page.ExitCode;
        }
        await using (app)
        {
            var services = app.Services;
            Configuration(page, app);
            await page.ExamineAsync("folders", () => FoldersAsync(page, services));
            await page.ExamineAsync("custodian", () => CustodianAsync(page, services));
            await page.ExamineAsync("photos", () => PhotosAsync(page, services, ct));
            await page.ExamineAsync("database", () => DatabaseAsync(page, services, ct));
            await page.ExamineAsync("content", () => ContentAsync(page, app.Configuration));
            await page.ExamineAsync("model", () => LlmDoctor.ExamineAsync(page, services, ct));
            foreach (var state in await services.ExamineChannelsAsync(ct))
            {
                if (state.Works) page.Ok(state.Channel, state.Sentence);
                else page.Wrong(state.Channel, state.Sentence);
            }
        }
        return page.ExitCode;
    }

    private static void Configuration(DoctorPage page, WebApplication app)
    {
        var addresses = app.Services.GetRequiredService<Addresses>();
        var roles = RolesReader.Read(app.Configuration);
        page.Ok("addresses", $"public {addresses.Public}, staff {addresses.Staff}, residents see {addresses.Base}");
        page.Ok("roles", roles.ToString().ToLowerInvariant());
        var data = app.Services.GetRequiredService<IOptions<DataOptions>>().Value;
        if (roles != Roles.All && data.Provider == DatabaseProvider.Sqlite)
        {
            page.Note("roles", "Not all roles run here and the database is SQLite: the other processes must be on this "
                + "machine and share Data:Folder. Several machines need Database:Provider Postgres.");
        }
        if (roles != Roles.All && app.Services.KeepsPhotosHere())
        {
            page.Note("roles", "Not all roles run here and photos are in a folder: the other processes must share "
                + "Data:Folder. Several machines need Photos:Store AzureBlob.");
        }
        if (addresses.Base.Scheme == "http" && !addresses.Base.IsLoopback)
            page.Note("addresses", "Public:BaseUrl is http. Put TLS in front (docs/operations/install.md).");
    }

    private static Task FoldersAsync(DoctorPage page, IServiceProvider services)
    {
        services.GetRequiredService<StartupChecks>().CheckFolders();
        var data = services.GetRequiredService<IOptions<DataOptions>>().Value;
        var keys = services.GetRequiredService<IOptions<KeysOptions>>().Value;
        page.Ok("folders", $"data {Path.GetFullPath(data.Folder)}, keys {Path.GetFullPath(keys.Folder)}");
        return Task.CompletedTask;
    }

    private static Task CustodianAsync(DoctorPage page, IServiceProvider services)
    {
        var sealing = services.GetRequiredService<Sealing>();
        if (sealing.Problem is { } problem) page.Wrong("custodian", problem);
        else if (sealing.KeyId is { } id) page.Ok("custodian", $"contacts and originals are sealed for key {id}");
        else page.Note("custodian", "None yet: reports are taken without contact details and original photos. "
            + "Run create-custodian (docs/operations/custodian.md).");
        return Task.CompletedTask;
    }

    private static async Task PhotosAsync(DoctorPage page, IServiceProvider services, CancellationToken ct)
    {
        if (await services.PreparePhotosAsync(ct) is { } away) page.Wrong("photos", away);
        else page.Ok("photos", services.KeepsPhotosHere() ? "in the data folder" : "in Blob storage");
    }

    private static async Task DatabaseAsync(DoctorPage page, IServiceProvider services, CancellationToken ct)
    {
        var provider = services.GetRequiredService<IOptions<DataOptions>>().Value.Provider;
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>().Database;
        if (!await db.CanConnectAsync(ct))
        {
            if (provider == DatabaseProvider.Sqlite) page.Note("database", "SQLite, made at the first start.");
            else page.Wrong("database", "PostgreSQL cannot be reached with ConnectionStrings:Ward.");
            return;
        }
        var waiting = (await db.GetPendingMigrationsAsync(ct)).Count();
        var state = waiting == 0 ? "up to date" : $"{waiting} migrations wait for the start";
        page.Ok("database", $"{provider}, {state}");
    }

    private static Task ContentAsync(DoctorPage page, IConfiguration configuration)
    {
        var folder = ContentFolder.Find(configuration);
        var problems = ContentCheck.Run(folder, VietnamDay.Of(TimeProvider.System), ReplyKeysInCode.All());
        var errors = problems.Where(problem => problem.IsError).ToList();
        foreach (var error in errors.Take(10)) page.Wrong("content", error.ToString());
        if (errors.Count == 0) page.Ok("content", $"{folder}, {problems.Count} warnings (see check-content)");
        else if (errors.Count > 10) page.Wrong("content", $"{errors.Count - 10} more errors; run check-content.");
        return Task.CompletedTask;
    }
}

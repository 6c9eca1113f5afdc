using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Text;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host;

/// <summary>Finds out before the first request what would go wrong later, and says what to do about it.</summary>
internal sealed class StartupChecks(
    IServiceProvider services, IOptions<DataOptions> data, IOptions<KeysOptions> keys, ILogger<StartupChecks> log)
{
    /// <exception cref="StartFailedException">The program must not start like this.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        CheckPlatform();
        CheckFolders();
        await OpenDatabaseAsync(ct);
        // A store that is away comes back; everything but photos works without it.
        if (await services.PreparePhotosAsync(ct) is { } away) log.PhotosUnavailable(away);
        var knowledge = services.GetRequiredService<KnowledgeBase>();
        log.ContentInUse(knowledge.Content.Version);
        foreach (var problem in knowledge.Problems.Where(problem => problem.IsError))
            log.ContentLeftOut(problem.ToString());
        log.Started(data.Value.Provider.ToString(), Path.GetFullPath(data.Value.Folder));
    }

    private static void CheckPlatform()
    {
        try
        {
            VietnameseText.SelfCheck();
            TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");
        }
        catch (TimeZoneNotFoundException missing)
        {
            throw new StartFailedException(
                "The time zone Asia/Ho_Chi_Minh is unknown: install the package tzdata.", missing);
        }
        catch (InvalidOperationException broken)
        {
            throw new StartFailedException(broken.Message, broken);
        }
    }

    /// <exception cref="StartFailedException">A folder cannot be used.</exception>
    public void CheckFolders()
    {
        var (dataFolder, keysFolder) = (Path.GetFullPath(data.Value.Folder), Path.GetFullPath(keys.Value.Folder));
        if ((keysFolder + Path.DirectorySeparatorChar).StartsWith(
            dataFolder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new StartFailedException($"Keys:Folder '{keysFolder}' lies inside Data:Folder '{dataFolder}'. "
                + "Put the keys elsewhere, so that a copy of the data reveals nobody.");
        }
        TryWrite("Data:Folder", dataFolder);
        TryWrite("Keys:Folder", keysFolder);
        try
        {
            services.GetRequiredService<AddressKeys>();
        }
        catch (InvalidDataException damaged)
        {
            throw new StartFailedException(damaged.Message, damaged);
        }
    }

    private static void TryWrite(string key, string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-probe-{Guid.CreateVersion7():N}");
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StartFailedException($"{key} '{folder}' cannot be written: {exception.Message} Give the "
                + "service's account the right to write there, free disk space, or name another folder.", exception);
        }
    }

    private async Task OpenDatabaseAsync(CancellationToken ct)
    {
        try
        {
            await services.MigrateWardAsync(ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The driver's message may quote the connection string's parts; the type and its words are enough here.
            throw new StartFailedException($"The database ({data.Value.Provider}) cannot be opened or brought up to "
                + $"date: {exception.GetBaseException().Message} Check that it runs, that ConnectionStrings:Ward is "
                + "right and that the account may create tables.", exception);
        }
    }
}

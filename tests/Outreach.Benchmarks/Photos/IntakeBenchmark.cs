using System.Buffers;
using System.Diagnostics;
using System.IO.Pipelines;
using BachDang.Outreach.Load;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Photos.Taking;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BachDang.Outreach.Benchmarks.Photos;

/// <summary>How long it takes to take a photo of 3 MB in full (check, clean, seal, two files and a row on the disk),
/// beside only writing the same bytes, and how much memory fifty reports with three photos each at the same moment
/// need.</summary>
internal static class IntakeBenchmark
{
    private const int Times = 200, PhotoBytes = 3_000_000, Reports = 50, PhotosEach = 3;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("outreach-");
        try
        {
            await using var services = await StartAsync(folder.FullName);
            var take = services.GetRequiredService<TakePhoto>();
            var photo = MadeUpJpeg.OfLength(PhotoBytes);
            await OneByOneAsync(take, photo, folder.FullName);
            var failed = await AtOnceAsync(take, photo);
            foreach (var service in services.GetServices<IHostedService>().Reverse()) await service.StopAsync(default);
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task OneByOneAsync(TakePhoto take, byte[] photo, string folder)
    {
        for (var i = 0; i < 10; i++) await TakeAsync(take, photo, Guid.CreateVersion7());
        var (taking, writing) = (new Percentiles(), new Percentiles());
        for (var i = 0; i < Times; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await TakeAsync(take, photo, Guid.CreateVersion7());
            taking.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            start = Stopwatch.GetTimestamp();
            await using (var file = new FileStream(Path.Combine(folder, "plain"), FileMode.Create))
            {
                await file.WriteAsync(photo);
                file.Flush(flushToDisk: true);
            }
            writing.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
        Report.Line($"photo of {PhotoBytes:N0} bytes taken: {taking}");
        Report.Line($"   the same bytes only written and synced: {writing}");
    }

    private static async Task<int> AtOnceAsync(TakePhoto take, byte[] photo)
    {
        using var done = new CancellationTokenSource();
        var highest = HighestMemoryAsync(done.Token);
        var (times, failed, start) = (new Percentiles(), 0, Stopwatch.GetTimestamp());
        await Task.WhenAll(Enumerable.Range(0, Reports).Select(async report =>
        {
            var draft = Guid.CreateVersion7();
            for (var i = 0; i < PhotosEach; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                while ((await TakeAsync(take, photo, draft, (byte)i)).Refusal is PhotosBusy)
                    Interlocked.Increment(ref failed);
                lock (times) times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        }));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        await done.CancelAsync();
        Report.Line(FormattableString.Invariant(
            $"{Reports} reports at once, {PhotosEach} photos each: {seconds:0.0} s, told to wait {failed} times"));
        Report.Line($"   one photo then: {times}");
        Report.Line(FormattableString.Invariant($"   highest memory of the process: {await highest / 1e6:0} MB"));
        return failed;
    }

    private static async Task<long> HighestMemoryAsync(CancellationToken ct)
    {
        var highest = 0L;
        while (!ct.IsCancellationRequested)
        {
            using var me = Process.GetCurrentProcess();
            highest = Math.Max(highest, me.WorkingSet64);
            await Task.Delay(20, CancellationToken.None);
        }
        return highest;
    }

    // A byte after the picture's end makes it another file of the same picture; as from a network, it comes in pieces.
    private static Task<Outcome<TakenPhoto>> TakeAsync(TakePhoto take, byte[] photo, Guid draft, byte last = 0) =>
        take.RunAsync(new PhotoArrival(draft, "benchmark", "", ""),
            PipeReader.Create(Joined(photo, [last])).AsStream(), CancellationToken.None);

    private static ReadOnlySequence<byte> Joined(byte[] first, byte[] second)
    {
        var start = new Piece(first);
        return new ReadOnlySequence<byte>(start, 0, start.Then(second), second.Length);
    }

    private static async Task<ServiceProvider> StartAsync(string folder)
    {
        var keys = Path.Combine(folder, "keys");
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = Path.Combine(folder, "data"),
            ["Keys:Folder"] = keys,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging();
        services.AddWard(configuration);
        var provider = services.BuildServiceProvider();
        await provider.MigrateWardAsync(default);
        CustodianKeys.Create(keys, "a passphrase for a benchmark");
        foreach (var service in provider.GetServices<IHostedService>()) await service.StartAsync(default);
        return provider;
    }

    private sealed class Piece : ReadOnlySequenceSegment<byte>
    {
        public Piece(byte[] bytes) => Memory = bytes;

        public Piece Then(byte[] bytes)
        {
            var next = new Piece(bytes) { RunningIndex = RunningIndex + Memory.Length };
            Next = next;
            return next;
        }
    }
}

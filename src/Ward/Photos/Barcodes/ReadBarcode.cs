using System.ComponentModel;
using System.Diagnostics;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Microsoft.Extensions.Logging;

namespace BachDang.Outreach.Ward.Photos.Barcodes;

/// <summary>Reads the barcodes in a photo's working copy by another program, so that a decoder's fault ends that
/// program and not ours. Two at a time; each is killed after <paramref name="limit"/>.</summary>
/// <param name="program">Null when this machine has none.</param>
/// <param name="limit">How long one photo may take.</param>
internal sealed class ReadBarcode(
    BarcodeProgram? program, TimeSpan limit, TimeProvider clock, ILogger<ReadBarcode> log) : IDisposable
{
    public static readonly TimeSpan UsualLimit = TimeSpan.FromSeconds(5);

    private const int AtOnce = 2, MostOutput = 4096;
    private const int FoundCode = 0, NoneFoundCode = 4;

    private readonly SemaphoreSlim _places = new(AtOnce);

    /// <summary>Whether barcodes can be read here.</summary>
    public bool IsAvailable => program is not null;

    /// <param name="photoId">For the log.</param>
    public async Task<BarcodeReading> FromAsync(Guid photoId, CleanedPhoto photo, CancellationToken ct)
    {
        if (program is null) return BarcodeReading.None(BarcodeState.NotAvailable);
        await _places.WaitAsync(ct);
        // On Unix the folder is for its owner only; the program is told its path and can write nothing.
        var folder = Directory.CreateTempSubdirectory("outreach-barcode-");
        try
        {
            var file = Path.Combine(folder.FullName, "photo");
            await File.WriteAllBytesAsync(file, photo.Bytes, ct);
            return await RunAsync(program.Start(photo.Kind, file), photoId, ct);
        }
        finally
        {
            folder.Delete(recursive: true);
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<BarcodeReading> RunAsync(ProcessStartInfo start, Guid photoId, CancellationToken ct)
    {
        using var timer = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, ct);
        using var process = new Process { StartInfo = start };
        try
        {
            process.Start();
            process.StandardInput.Close();
            var complaints = process.StandardError.BaseStream.CopyToAsync(Stream.Null, either.Token);
            var output = await OutputAsync(process.StandardOutput, either.Token);
            await complaints;
            await process.WaitForExitAsync(either.Token);
            if (process.ExitCode is FoundCode or NoneFoundCode) return new(BarcodeState.Read, Numbers(output));
            log.BarcodeProgramFailed(photoId, process.ExitCode);
            return BarcodeReading.None(BarcodeState.Failed);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            log.BarcodeProgramTooSlow(photoId);
            return BarcodeReading.None(BarcodeState.TooSlow);
        }
        catch (Win32Exception)
        {
            log.BarcodeProgramFailed(photoId, -1);
            return BarcodeReading.None(BarcodeState.Failed);
        }
        finally
        {
            Stop(process);
        }
    }

    private static async Task<string> OutputAsync(StreamReader output, CancellationToken ct)
    {
        var letters = new char[MostOutput];
        var length = await output.ReadBlockAsync(letters, ct);
        // What comes after is read and dropped, or the program would wait for a reader.
        await output.BaseStream.CopyToAsync(Stream.Null, ct);
        return new string(letters, 0, length);
    }

    // One line each: the code's name, a colon, its digits.
    private static List<Barcode> Numbers(string output) =>
    [
        .. output.Split('\n').Select(line => Barcode.Read(line[(line.IndexOf(':') + 1)..].Trim())).OfType<Barcode>()
            .DistinctBy(code => code.Gtin),
    ];

    private static void Stop(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It never started, or ended between the question and the kill.
        }
    }
}

using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Tests.Ward.Photos.Cleaning.Making;
using BachDang.Outreach.Ward.Photos.Barcodes;
using BachDang.Outreach.Ward.Photos.Cleaning;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Photos.Barcodes;

public sealed class ReadBarcodeTests
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [ZbarFact]
    public async Task The_number_on_a_pack_is_read_and_no_number_is_no_failure()
    {
        using var reader = Reader(BarcodeProgram.Find());
        var found = await reader.FromAsync(Guid.CreateVersion7(), Photo("barcode.jpg"), CancellationToken.None);
        Assert.Equal(BarcodeState.Read, found.State);
        Assert.Equal("8934563138165", Assert.Single(found.Found).Digits);
        foreach (var file in new[] { "baseline.jpg", "plain.png", "lossy.webp" })
        {
            var none = await reader.FromAsync(Guid.CreateVersion7(), Photo(file), CancellationToken.None);
            Assert.Equal(BarcodeState.Read, none.State);
            Assert.Empty(none.Found);
        }
    }

    [Fact]
    public async Task Without_the_program_reading_is_not_available()
    {
        using var reader = Reader(null);
        Assert.False(reader.IsAvailable);
        Assert.Equal(BarcodeState.NotAvailable, await StateAsync(reader));
    }

    [Fact]
    public async Task A_program_that_hangs_is_stopped_and_leaves_nothing_behind()
    {
        using var folder = new TestFolder();
        var own = folder.Sub("pid");
        using var reader = Reader(Script(folder, $"echo $$ > '{own}'; exec sleep 600"), TimeSpan.FromSeconds(1));
        Assert.Equal(BarcodeState.TooSlow, await StateAsync(reader));
        var id = (await File.ReadAllTextAsync(own)).Trim();
        await Patience.UntilAsync(() => Task.FromResult(!Directory.Exists($"/proc/{id}")), Long);
    }

    [Fact]
    public async Task A_program_that_fails_or_is_not_there_is_a_failure_of_its_own()
    {
        using var folder = new TestFolder();
        using var failing = Reader(Script(folder, "exit 1"));
        Assert.Equal(BarcodeState.Failed, await StateAsync(failing));
        using var missing = Reader(new BarcodeProgram(folder.Sub("nothing"), null));
        Assert.Equal(BarcodeState.Failed, await StateAsync(missing));
    }

    [Fact]
    public async Task A_program_that_never_stops_talking_is_not_kept_in_memory()
    {
        using var folder = new TestFolder();
        using var reader = Reader(Script(folder, "echo EAN-13:8934563138165; head -c 20000000 /dev/zero"));
        var read = await reader.FromAsync(Guid.CreateVersion7(), Photo("barcode.jpg"), CancellationToken.None);
        Assert.Equal(BarcodeState.Read, read.State);
        Assert.Single(read.Found);
    }

    private static async Task<BarcodeState> StateAsync(ReadBarcode reader) =>
        (await reader.FromAsync(Guid.CreateVersion7(), Photo("barcode.jpg"), CancellationToken.None)).State;

    private static ReadBarcode Reader(BarcodeProgram? program, TimeSpan? limit = null) =>
        new(program, limit ?? Long, TimeProvider.System, NullLogger<ReadBarcode>.Instance);

    private static BarcodeProgram Script(TestFolder folder, string lines)
    {
        var path = folder.Sub("program");
        File.WriteAllText(path, $"#!/bin/sh\n{lines}\n");
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("These tests run programs of Unix.");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new BarcodeProgram(path, null);
    }

    private static CleanedPhoto Photo(string file) =>
        Assert.IsType<CleanedPhoto>(CleanPhoto.From(Pictures.Read(file)).Value);
}

/// <summary>A fact that needs zbarimg.</summary>
public sealed class ZbarFactAttribute : FactAttribute
{
    public ZbarFactAttribute() => Skip = Needs.WhyNot("zbarimg");
}

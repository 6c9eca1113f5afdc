using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Ward.Reports.Packets;

namespace BachDang.Outreach.Admin.Reports.Packets;

/// <summary>A photo's copy, open for reading.</summary>
internal sealed record OpenCopy(PacketPhoto Photo, Stream? Bytes) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Bytes?.DisposeAsync() ?? ValueTask.CompletedTask;
}

/// <summary>Writes a packet as ZIP: the copies first, hashed while they pass, then the list and the sheet that name
/// their hashes. Times in it are the packet's own, so that the same packet is the same file.</summary>
internal sealed class PacketWriter(ContentSet content, DocumentBook book)
{
    private const int Buffer = 64 * 1024;

    public async Task WriteAsync(
        PacketContent packet, IReadOnlyList<OpenCopy> copies, Stream output, CancellationToken ct)
    {
        var at = packet.Packet.At.ToOffset(TimeSpan.FromHours(7));
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, null, ct);
        var lines = new List<EvidenceLine>(copies.Count);
        foreach (var copy in copies)
        {
            var photo = copy.Photo;
            string? file = null, hash = null;
            if (copy.Bytes is { } bytes)
            {
                file = $"anh-{photo.Number:00}.{(photo.Kind == "jpeg" ? "jpg" : photo.Kind)}";
                await using var entry = await OpenAsync(zip, $"anh/{file}", at, CompressionLevel.NoCompression, ct);
                hash = await CopyAsync(bytes, entry, ct);
            }
            lines.Add(new EvidenceLine(photo.Number, file, photo.ReceivedAt, photo.OriginalHash, hash));
        }
        if (lines.Count > 0) await PutAsync(zip, "danh-muc-anh.csv", at, EvidenceList.Write(lines, book.Transfer), ct);
        var sheet = OfficialWriter.Write(new TransferSheet(content, book).Of(packet, lines), book.Office);
        await PutAsync(zip, "phieu-chuyen.docx", at, sheet, ct);
    }

    private static async Task PutAsync(
        ZipArchive zip, string name, DateTimeOffset at, byte[] bytes, CancellationToken ct)
    {
        await using var entry = await OpenAsync(zip, name, at, CompressionLevel.Optimal, ct);
        await entry.WriteAsync(bytes, ct);
    }

    private static Task<Stream> OpenAsync(
        ZipArchive zip, string name, DateTimeOffset at, CompressionLevel level, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = at;
        return entry.OpenAsync(ct);
    }

    private static async Task<string> CopyAsync(Stream from, Stream to, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Buffer);
        try
        {
            for (int read; (read = await from.ReadAsync(buffer, ct)) > 0;)
            {
                hash.AppendData(buffer, 0, read);
                await to.WriteAsync(buffer.AsMemory(0, read), ct);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}

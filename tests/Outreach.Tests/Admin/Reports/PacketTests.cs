using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using BachDang.Outreach.Admin.Reports.Packets;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Photos.Covering;
using BachDang.Outreach.Ward.Reports;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Admin.Reports;

/// <summary>The packet an authority gets of a forwarded report, taken through the console.</summary>
public sealed class PacketTests : IAsyncLifetime
{
    private RunningHost _host = null!;
    private StaffVisitor _handler = null!;

    public async Task InitializeAsync()
    {
        _host = await RunningHost.StartAsync("Accounts:TotpFor=None");
        await _host.HasOfficerAsync("lam", StaffRig.Password, OfficerRole.Handler);
        await _host.HasOfficerAsync("mattran", StaffRig.Password, OfficerRole.FatherlandFront);
        _handler = await _host.SignsInAsync("lam");
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact]
    public async Task Forwarding_numbers_the_packet_and_its_files_hold_what_they_promise()
    {
        var report = await ForwardedAsync();
        var packet = await _host.ReadAsync(db => db.ForwardPackets.SingleAsync());
        Assert.Equal((report, 1, "quan-ly-thi-truong"), (packet.ReportId, packet.Number, packet.Authority));
        using var zip = await DownloadAsync(report);
        Assert.Equal(["anh/anh-01.jpg", "danh-muc-anh.csv", "phieu-chuyen.docx"], zip.Entries.Select(e => e.FullName));
        var photo = await _host.ReadAsync(db => db.ReportPhotos.SingleAsync());
        var list = Encoding.UTF8.GetString(await BytesAsync(zip, "danh-muc-anh.csv"));
        Assert.Contains(Convert.ToHexStringLower(photo.OriginalHash!), list, StringComparison.Ordinal);
        var copy = Convert.ToHexStringLower(SHA256.HashData(await BytesAsync(zip, "anh/anh-01.jpg")));
        Assert.Contains(copy, list, StringComparison.Ordinal);
        using var bytes = new MemoryStream(await BytesAsync(zip, "phieu-chuyen.docx"));
        using var sheet = WordprocessingDocument.Open(bytes, false);
        var text = sheet.MainDocumentPart!.Document.InnerText;
        string[] parts =
            [packet.Name, "Quản lý thị trường", "Bột giặt Sóng Xanh", "quầy 12", "Số: ……/PC-UBND", copy];
        foreach (var part in parts)
            Assert.Contains(part, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_the_packet_tells_who_reported()
    {
        var report = await ForwardedAsync();
        using var zip = await DownloadAsync(report);
        var row = await _host.ReportAsync(report);
        var link = await _host.ReadAsync(db => db.ReportLinks.SingleAsync());
        string[] telling =
        [
            DeskVerbs.ChatAddress, "5550123", "Trần Thị Kín", "0912345678", "telegram", ReportKey.Of(report),
            Convert.ToHexString(row.ReceiptHash), $"{link.ConversationId}", $"{report}", "Lê Thị Thử",
        ];
        // What a camera writes into its files, and what stands in every file of the tests' dirty pictures.
        string[] camera = ["Exif", "http://ns.adobe.com", "GPS", "SECRET"];
        foreach (var entry in zip.Entries)
        {
            var bytes = await BytesAsync(zip, entry.FullName);
            AssertSilent(entry.FullName, bytes, [.. telling, .. camera]);
            if (!entry.FullName.EndsWith(".docx", StringComparison.Ordinal)) continue;
            using var inner = new ZipArchive(new MemoryStream(bytes));
            foreach (var part in inner.Entries)
                AssertSilent(part.FullName, await BytesAsync(inner, part.FullName), telling);
        }
    }

    [Fact]
    public async Task Photo_that_was_hidden_is_not_in_the_packet()
    {
        var report = await ForwardedAsync();
        var (photo, officer) = await _host.ReadAsync(async db => (
            await db.ReportPhotos.SingleAsync(), await db.OfficerAccounts.SingleAsync(a => a.SignInName == "lam")));
        var (writes, clock) = (_host.Services.GetRequiredService<WardWrites>(), TimeProvider.System);
        var hidden = await writes.RunAsync((db, ct) => new HidePhoto(db, clock).RunAsync(
            new PhotoOrder(report, photo.Id, 1, "Có mặt người"),
            new Officer(officer.Id, OfficerRole.Handler), ct), default);
        Assert.True(hidden.Done, $"{hidden.Refusal}");
        using var zip = await DownloadAsync(report);
        Assert.Equal(["danh-muc-anh.csv", "phieu-chuyen.docx"], zip.Entries.Select(e => e.FullName));
        var list = Encoding.UTF8.GetString(await BytesAsync(zip, "danh-muc-anh.csv"));
        Assert.Contains(Convert.ToHexStringLower(photo.OriginalHash!), list, StringComparison.Ordinal);
        Assert.Contains("không kèm", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_page_names_the_packet_in_its_history_and_gives_it_at_one_click()
    {
        var report = await ForwardedAsync();
        var packet = await _host.ReadAsync(db => db.ForwardPackets.SingleAsync());
        var page = await _handler.GetAsync(DeskVerbs.PathOf(report));
        Assert.Contains($"Hồ sơ chuyển số {packet.Name}", page.Text, StringComparison.Ordinal);
        var form = page.Page.QuerySelector("form[action$='/ho-so?handler=Download']")!;
        Assert.Equal($"{packet.Id}", form.QuerySelector("input[name=packet]")!.GetAttribute("value"));
        await _handler.MovesAsync(report, ReportStatus.Verifying, 1);
        var back = await _handler.GetAsync(DeskVerbs.PathOf(report));
        Assert.Contains($"Hồ sơ chuyển số {packet.Name}", back.Text, StringComparison.Ordinal);
        Assert.Null(back.Page.QuerySelector("form[action$='/ho-so?handler=Download']"));
    }

    [Fact]
    public void Packet_is_put_together_in_a_file_that_nobody_can_find()
    {
        using var file = PacketFile.Create();
        file.Write("PK"u8);
        Assert.Equal(OperatingSystem.IsWindows(), File.Exists(file.Name));
    }

    [Fact]
    public async Task Each_download_is_written_into_the_audit_log()
    {
        var report = await ForwardedAsync();
        (await DownloadAsync(report)).Dispose();
        (await DownloadAsync(report)).Dispose();
        var rows = await _host.ReadAsync(db => db.AuditEntries
            .Where(e => e.Action == ReportActions.PacketTaken && e.Subject == report).ToListAsync());
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.NotNull(row.Officer));
    }

    [Fact]
    public async Task Fatherland_Front_sees_the_number_and_may_not_take_the_packet()
    {
        var report = await ForwardedAsync();
        var packet = await _host.ReadAsync(db => db.ForwardPackets.SingleAsync());
        var front = await _host.SignsInAsync("mattran");
        var page = await front.GetAsync(DeskVerbs.PathOf(report) + "/ho-so");
        Assert.Contains(packet.Name, page.Text, StringComparison.Ordinal);
        var answer = await front.PostAsync(
            DeskVerbs.PathOf(report) + "/ho-so?handler=Download", ("packet", $"{packet.Id}"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    private async Task<Guid> ForwardedAsync()
    {
        var report = await _host.HasReportAsync(withPhoto: true);
        var moved = await _handler.MovesAsync(report, ReportStatus.Forwarded, 0);
        Assert.True(moved.Path == DeskVerbs.PathOf(report), moved.Text);
        return report;
    }

    private async Task<ZipArchive> DownloadAsync(Guid report)
    {
        var packet = await _host.ReadAsync(db => db.ForwardPackets.SingleAsync(p => p.ReportId == report));
        var path = DeskVerbs.PathOf(report) + "/ho-so";
        return new ZipArchive(new MemoryStream(
            await _handler.DownloadsAsync(path, path + "?handler=Download", ("packet", $"{packet.Id}"))));
    }

    private static async Task<byte[]> BytesAsync(ZipArchive zip, string name)
    {
        await using var entry = await zip.GetEntry(name)!.OpenAsync();
        using var bytes = new MemoryStream();
        await entry.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private static void AssertSilent(string name, byte[] bytes, string[] telling)
    {
        foreach (var word in telling)
        {
            Assert.False(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(word)) >= 0, $"{word} stands in {name}");
            Assert.False(bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(word)) >= 0, $"{word} stands in {name}");
        }
    }
}

using System.IO.Compression;
using System.Text;
using BachDang.Outreach.EndToEnd.Support;
using BachDang.Outreach.Tests.Support;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Staff;

/// <summary>Every file that any role can take away from the console, looked through byte by byte for what tells who
/// reported.</summary>
public sealed class StaffExportTests(StaffYear year) : IClassFixture<StaffYear>
{
    [ChromiumFact]
    public async Task No_file_of_any_role_tells_who_reported()
    {
        var reporter = await SampleReporter.ReportsAsync(year.Chromium, year.Public, "Sữa bột thử", contact: true);
        string[] secrets =
            [SampleReporter.Name, SampleReporter.Phone, reporter.Receipt, reporter.Receipt.Replace("-", "", default)];
        var (files, found) = (new HashSet<string>(), new List<string>());
        foreach (var role in SampleYear.Accounts.Keys)
        {
            var page = await year.SignInAsync(role);
            var walk = new StaffWalk(page, year.Staff);
            await walk.RunAsync((_, _) => Task.CompletedTask);
            foreach (var file in walk.Files)
            {
                var answer = await page.Context.APIRequest.GetAsync(year.Staff + file);
                Assert.True(answer.Ok, $"{role} {file}: {answer.Status}");
                files.Add(StaffWalk.Shape(file));
                foreach (var part in Opened(await answer.BodyAsync()))
                    found.AddRange(secrets.Where(secret => IsIn(part, secret)).Select(_ => $"{role} {file}"));
            }
            await page.Context.CloseAsync();
        }
        Assert.Empty(found);
        // Statistics, the yearly report and the articles at least, so that the search itself is known to work.
        Assert.True(files.Count >= 3, string.Join(' ', files));
    }

    /// <summary>The bytes, and of an archive (DOCX and XLSX are some) the bytes of what is in it.</summary>
    private static IEnumerable<byte[]> Opened(byte[] file)
    {
        yield return file;
        if (!file.AsSpan().StartsWith("PK"u8)) yield break;
        using var zip = new ZipArchive(new MemoryStream(file));
        foreach (var entry in zip.Entries)
        {
            using var content = new MemoryStream();
            using (var stream = entry.Open()) stream.CopyTo(content);
            foreach (var part in Opened(content.ToArray())) yield return part;
        }
    }

    private static bool IsIn(byte[] bytes, string text) =>
        bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0
        || bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;
}

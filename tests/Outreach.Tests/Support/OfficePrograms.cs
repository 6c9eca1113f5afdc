using System.Diagnostics;
using Xunit;

namespace BachDang.Outreach.Tests.Support;

/// <summary>A fact that looks at documents through LibreOffice and Poppler, as a person would at a screen.</summary>
public sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Needs.WhyNot("soffice", "pdftotext", "pdffonts");
}

/// <summary>LibreOffice and Poppler, each run once and waited for.</summary>
public static class OfficePrograms
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>Opens a document and saves it in another form, in a LibreOffice profile of its own.</summary>
    /// <param name="folder">Where both are.</param>
    /// <param name="name">The document.</param>
    /// <param name="form">The other form, as LibreOffice calls it: <c>pdf</c>, <c>csv:…</c>.</param>
    /// <returns>The path of what was saved.</returns>
    public static async Task<string> ConvertAsync(string folder, string name, string form)
    {
        var output = await RunAsync("soffice", "--headless", "--norestore",
            $"-env:UserInstallation=file://{folder}/profile", "--convert-to", form, "--outdir", folder,
            Path.Combine(folder, name));
        var saved = Path.Combine(folder, Path.ChangeExtension(name, form.Split(':')[0]));
        Assert.True(File.Exists(saved), output);
        return saved;
    }

    /// <returns>What the program wrote.</returns>
    public static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(Longest);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(process.ExitCode == 0, $"{program}: {await errors}");
            return output;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }
}

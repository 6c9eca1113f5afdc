using System.Text.Json;
using Microsoft.Playwright;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>axe-core, the checker of the Web Content Accessibility Guidelines, run inside the page.</summary>
internal static class Axe
{
    private static readonly Lazy<string> Script = new(() =>
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Axe", "axe.min.js")));

    private const string Run = """
        async () => (await axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations']
        })).violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.html.slice(0, 120)}`))
        """;

    /// <returns>One line for each thing that breaks WCAG 2.2 level A or AA.</returns>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync($"() => {{ {Script.Value} }}");
        var lines = await page.EvaluateAsync<JsonElement>(Run);
        return [.. lines.EnumerateArray().Select(line => line.GetString()!)];
    }
}

using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>Walks through every page of the console that an officer can reach by links, one of each kind.</summary>
/// <param name="page">The signed-in officer's browser.</param>
/// <param name="origin">The console's address.</param>
internal sealed partial class StaffWalk(IPage page, string origin)
{
    private const int MostPages = 100;
    private const int MostThings = 5;

    /// <summary>Of pages that differ in the last part of their address (articles, moves of a report) so many.</summary>
    private const int MostSiblings = 7;
    private readonly HashSet<string> _files = [];

    /// <summary>The addresses of files that the pages walked over offer.</summary>
    public IReadOnlyCollection<string> Files => _files;

    /// <param name="look">What is done at each page: its path and the answer's status.</param>
    public async Task RunAsync(Func<string, int, Task> look)
    {
        var (waiting, seen, kinds) = (new Queue<string>(["/"]), new HashSet<string> { "/" }, new List<string>());
        while (waiting.TryDequeue(out var path))
        {
            Assert.True(kinds.Count < MostPages, $"More than {MostPages} pages.");
            kinds.Add(Shape(path));
            var response = await page.GotoAsync(origin + path);
            await look(path, response!.Status);
            foreach (var next in await LinksAsync())
            {
                if (next.IsFile) _files.Add(next.Path);
                else if (IsWanted(Shape(next.Path), [.. kinds, .. waiting.Select(Shape)]) && seen.Add(next.Path))
                    waiting.Enqueue(next.Path);
            }
        }
    }

    // Of what differs only in the thing shown a few, since a report with photos has other links than one without.
    private static bool IsWanted(string shape, IReadOnlyCollection<string> known) =>
        known.Count(other => other == shape) < (shape.EndsWith("/_", StringComparison.Ordinal) ? MostThings : 1)
        && known.Where(other => AreSiblings(other, shape)).Distinct().Count() < MostSiblings;

    /// <summary>The address of all pages beside this one, or of pages of its kind.</summary>
    public static string Family(string path)
    {
        var shape = Shape(path);
        var stands = shape.Contains("/_", StringComparison.Ordinal) || Parent(shape).Length <= 1
            || Parent(shape) == "/tai-khoan/";
        return stands ? shape : Parent(shape) + "_";
    }

    /// <summary>Pages that differ only in what they show are one kind.</summary>
    public static string Shape(string path) => Names().Replace(path.Split('?')[0], "/_");

    private async Task<Link[]> LinksAsync() => await page.EvaluateAsync<Link[]>("""
        () => [...document.querySelectorAll('a[href]')].map(a => [a, new URL(a.href)])
          .filter(([a, u]) => u.origin === location.origin)
          .map(([a, u]) => ({ path: u.pathname + u.search,
            isFile: a.hasAttribute('download') || u.searchParams.has('handler') }))
        """);

    private static bool AreSiblings(string one, string other) =>
        Parent(one).Length > 1 && Parent(one) == Parent(other);

    private static string Parent(string path) => path[..(path.LastIndexOf('/') + 1)];

    [GeneratedRegex("(?<=^/phan-anh)/(?!ban-do)[^/]+|/(?=[^/]*[0-9])[^/]{6,}(?=/|$)")]
    private static partial Regex Names();

    private sealed record Link
    {
        public string Path { get; init; } = "";
        public bool IsFile { get; init; }
    }
}

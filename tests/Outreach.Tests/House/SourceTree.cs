using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace BachDang.Outreach.Tests.House;

/// <summary>One C# file of ours, read as text and as a syntax tree.</summary>
internal sealed class SourceFile
{
    public SourceFile(string path)
    {
        Path = path;
        var text = File.ReadAllText(System.IO.Path.Combine(SourceTree.Root, path));
        Lines = text.TrimEnd('\n').Split('\n');
        Syntax = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
    }

    /// <summary>Relative to the repository's root, with forward slashes.</summary>
    public string Path { get; }

    public string[] Lines { get; }

    public SyntaxNode Syntax { get; }

    public string Folder => Path[..Path.LastIndexOf('/')];

    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    public Offender At(SyntaxNodeOrToken place, string what) =>
        new(Path, place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1, what);

    public Offender At(int line, string what) => new(Path, line, what);
}

/// <summary>The files of this repository as they lie on disk, without what is built, generated or fetched.</summary>
internal static class SourceTree
{
    private static readonly string[] NotOurs = ["bin", "obj", "node_modules", "TestResults", ".git", ".vs", ".idea"];
    private static readonly string[] NotOursAtTheTop = ["artifacts", "BenchmarkDotNet.Artifacts", "data", "keys"];

    public static readonly string Root = FindRoot();

    private static readonly Lazy<IReadOnlyList<string>> Files = new(() =>
        [.. Under(Root).Order(StringComparer.Ordinal)]);

    private static readonly Lazy<IReadOnlyList<SourceFile>> Code = new(() =>
        [.. Files.Value.Where(IsCode).Select(f => new SourceFile(f))]);

    /// <summary>Every file of ours, as a path relative to the root.</summary>
    public static IReadOnlyList<string> All => Files.Value;

    /// <summary>C# files of src, migrations excepted (they are generated).</summary>
    public static IEnumerable<SourceFile> Src =>
        Code.Value.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>C# files of src, tests and tools, migrations excepted.</summary>
    public static IEnumerable<SourceFile> Everything => Code.Value;

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static bool IsCode(string path) => path.EndsWith(".cs", StringComparison.Ordinal)
        && !path.Contains("/Data/Migrations/", StringComparison.Ordinal);

    private static IEnumerable<string> Under(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(inner);
            if (NotOurs.Contains(name) || (folder == Root && NotOursAtTheTop.Contains(name))) continue;
            if (name == "lib" && Path.GetFileName(folder) == "wwwroot") continue;
            foreach (var file in Under(inner)) yield return file;
        }
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "BachDang.Outreach.sln"))) return folder;
        }
        throw new InvalidOperationException("BachDang.Outreach.sln was not found in any folder above the tests.");
    }
}

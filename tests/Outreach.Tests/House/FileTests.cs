using System.Text.RegularExpressions;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>What must not be in the repository.</summary>
public sealed partial class FileTests
{
    private static readonly string[] Binary = [".png", ".jpg", ".webp", ".woff2", ".ico", ".gz", ".zip"];

    [Fact]
    public void Lock_files_hold_no_download_address() => Rule.Holds("lock-files",
        "A lock file names where a package was downloaded from",
        from file in SourceTree.All
        where file.EndsWith("package-lock.json", StringComparison.Ordinal)
        from line in SourceTree.Read(file).Split('\n').Index()
        where line.Item.Contains("\"resolved\": \"http", StringComparison.Ordinal)
        select new Offender(file, line.Index + 1, line.Item.Trim()));

    [Fact]
    public void No_file_names_a_path_of_one_machine() => Rule.Holds("machine-paths",
        "A path that exists on one machine only",
        from file in SourceTree.All
        where !Binary.Contains(Path.GetExtension(file)) && !file.EndsWith(".lock.json", StringComparison.Ordinal)
        from line in SourceTree.Read(file).Split('\n').Index()
        where MachinePath().IsMatch(line.Item)
        select new Offender(file, line.Index + 1, MachinePath().Match(line.Item).Value));

    [Fact]
    public void Package_versions_are_pinned_exactly() => Rule.Holds("pins",
        "A package version floats or is given outside Directory.Packages.props",
        from file in SourceTree.All
        where file.EndsWith(".csproj", StringComparison.Ordinal) || file == "Directory.Packages.props"
        from line in SourceTree.Read(file).Split('\n').Index()
        where Floating().IsMatch(line.Item) || Local().IsMatch(line.Item)
        select new Offender(file, line.Index + 1, line.Item.Trim()));

    [Fact]
    public void Text_files_end_lines_with_a_line_feed() => Rule.Holds("line-ends",
        "A file has carriage returns",
        from file in SourceTree.All
        where !Binary.Contains(Path.GetExtension(file)) && SourceTree.Read(file).Contains('\r')
        select new Offender(file, 0, "CR"));

    // Written so that this file does not match itself.
    [GeneratedRegex(@"(?<![\w.:/}$-])/(?:root|work|tmp|home)/[\w.-]+|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex("<PackageVersion[^>]*Version=\"[^\"]*[*,\\[(]")]
    private static partial Regex Floating();

    [GeneratedRegex("<PackageReference[^>]* Version=")]
    private static partial Regex Local();
}

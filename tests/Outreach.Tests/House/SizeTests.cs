using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace BachDang.Outreach.Tests.House;

/// <summary>Files, folders, lines and constructors stay small enough to read at one go.</summary>
public sealed class SizeTests
{
    private const int LongestFile = 300;
    private const int WidestLine = 120;
    private const int MostFilesInFolder = 12;
    private const int MostParameters = 6;

    [Fact]
    public void No_file_is_longer_than_300_lines() => Rule.Holds("file-length",
        $"A file has more than {LongestFile} lines",
        SourceTree.Everything.Where(f => f.Lines.Length > LongestFile).Select(f => f.At(0, $"{f.Lines.Length} lines")));

    [Fact]
    public void Files_of_src_have_a_median_of_50_lines_and_a_ninetieth_percentile_of_150()
    {
        var lengths = SourceTree.Src.Select(f => f.Lines.Length).Order().ToArray();
        var (median, p90) = (lengths[lengths.Length / 2], lengths[lengths.Length * 9 / 10]);
        Assert.True(median <= 50 && p90 <= 150, $"median {median} (at most 50), p90 {p90} (at most 150)");
    }

    [Fact]
    public void No_line_is_wider_than_120_columns() => Rule.Holds("line-width",
        $"A line has more than {WidestLine} columns",
        from file in SourceTree.Everything
        from line in file.Lines.Index()
        where line.Item.Length > WidestLine
        select file.At(line.Index + 1, $"{line.Item.Length} columns"));

    [Fact]
    public void No_folder_of_src_holds_more_than_12_code_files() => Rule.Holds("folder-size",
        $"A folder holds more than {MostFilesInFolder} .cs files",
        from folder in SourceTree.Src.GroupBy(f => f.Folder)
        where folder.Count() > MostFilesInFolder
        select new Offender(folder.Key, 0, $"{folder.Count()} files"));

    [Fact]
    public void No_constructor_of_a_class_takes_more_than_6_parameters() => Rule.Holds("constructor-size",
        $"A constructor takes more than {MostParameters} parameters",
        SourceTree.Src.SelectMany(f => Constructors(f)
            .Where(c => c.Parameters.Count > MostParameters)
            .Select(c => f.At(c, $"{c.Parameters.Count} parameters"))));

    // A record's list is its fields; the limit is about what a class depends on.
    private static IEnumerable<ParameterListSyntax> Constructors(SourceFile file)
    {
        var nodes = file.Syntax.DescendantNodes().ToList();
        return nodes.OfType<ClassDeclarationSyntax>().Select(c => c.ParameterList).OfType<ParameterListSyntax>()
            .Concat(nodes.OfType<ConstructorDeclarationSyntax>().Select(c => c.ParameterList));
    }
}

namespace BachDang.Outreach.Benchmarks;

/// <summary>Where the benchmarks print.</summary>
#pragma warning disable RS0030 // A benchmark is run by a person at the console: that is its output.
internal static class Report
{
    public static void Line(string text) => System.Console.Out.WriteLine(text);
}
#pragma warning restore RS0030

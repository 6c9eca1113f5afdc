using Xunit;

namespace BachDang.Outreach.Tests.Support;

/// <summary>What a test needs from the machine beyond the SDK. <c>./test.sh</c> provides all of it and allows no
/// skipped test; under a bare <c>dotnet test</c> the tests that lack something are skipped and say why.</summary>
public static class Needs
{
    /// <summary>A connection string (<c>Host=…;Username=…;Database=postgres</c>) that may create databases.</summary>
    public const string PostgresVariable = "OUTREACH_TEST_POSTGRES";

    /// <summary>Path of a Chromium program.</summary>
    public const string ChromiumVariable = "OUTREACH_TEST_CHROMIUM";

    public static string? Postgres => Variable(PostgresVariable);

    public static string? Chromium => Variable(ChromiumVariable);

    public static string? WhyNoPostgres => Postgres is null
        ? $"needs PostgreSQL: ./test.sh starts one, or name one that may create databases in {PostgresVariable}"
        : null;

    public static string? WhyNoChromium => Chromium is null
        ? $"needs a browser: ./test.sh installs one, or set {ChromiumVariable} to the path of Chromium"
        : null;

    /// <summary>Why a test that runs these programs cannot; null when all are on the PATH.</summary>
    public static string? WhyNot(params string[] programs)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        var missing = programs.Where(p => !folders.Any(folder => File.Exists(Path.Combine(folder, p)))).ToList();
        return missing.Count == 0 ? null : $"needs {string.Join(", ", missing)}: ./test.sh installs them from Debian";
    }

    private static string? Variable(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary>A fact that needs a browser.</summary>
public sealed class ChromiumFactAttribute : FactAttribute
{
    public ChromiumFactAttribute() => Skip = Needs.WhyNoChromium;
}

/// <summary>A theory that needs a browser.</summary>
public sealed class ChromiumTheoryAttribute : TheoryAttribute
{
    public ChromiumTheoryAttribute() => Skip = Needs.WhyNoChromium;
}

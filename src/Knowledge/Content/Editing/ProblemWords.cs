using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Editing;

/// <summary>content/problems.yml: what the checks say, in the words of an office. Each entry gives a message of the
/// checks, with places for what differs, and the sentence officers read.</summary>
internal sealed partial class ProblemWords
{
    public const string File = "problems.yml";

    private readonly List<(Regex When, string Say)> _entries = [];

    /// <returns>Without entries when the file is missing or wrong: then officers read the checks' own words.</returns>
    public static ProblemWords Read(string folder)
    {
        var words = new ProblemWords();
        var reading = new ContentReading(folder);
        if (!reading.Has(File)) return words;
        reading.Yaml(File, (root, _) =>
        {
            foreach (var entry in root.Maps("problems"))
            {
                words._entries.Add((PatternOf(entry.Text("when")), entry.Text("say")));
                entry.NoOthers();
            }
            root.NoOthers();
            return words;
        });
        return words;
    }

    public string Say(string message) => Find(message) ?? message;

    /// <returns>Null when no entry is for this message.</returns>
    public string? Find(string message)
    {
        foreach (var (when, say) in _entries)
        {
            if (when.Match(message) is not { Success: true } match) continue;
            return Place().Replace(say, place => match.Groups[place.Groups[1].Value].Value);
        }
        return null;
    }

    private static Regex PatternOf(string when) => new(
        "^" + Place().Replace(Regex.Escape(when).Replace(@"\{", "{", StringComparison.Ordinal), "(?<$1>.*)") + "$",
        RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Place();
}

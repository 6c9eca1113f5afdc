using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Content;

namespace BachDang.Outreach.Knowledge.Evaluation.Checking;

/// <summary>The places of an article that are filled with approved numbers of ward.yml.</summary>
internal static partial class PhonePlaces
{
    public static IEnumerable<string> In(Article article) => article.Sections.Select(section => section.Text)
        .Append(article.Lead)
        .SelectMany(text => Place().Matches(text))
        .Select(place => place.Groups[1].Value);

    [GeneratedRegex(@"\{phone:([^}]+)\}")]
    private static partial Regex Place();
}

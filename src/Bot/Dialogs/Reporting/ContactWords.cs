using System.Text.RegularExpressions;
using BachDang.Outreach.Ward.Reports.Identities;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>Tells name and phone apart in the one message they came in.</summary>
internal static partial class ContactWords
{
    /// <summary>All the words are kept, in one of the two parts.</summary>
    public static ReporterContact Read(string text)
    {
        var reach = Number().Match(text) is { Success: true } number ? number : Mail().Match(text);
        if (!reach.Success) return new ReporterContact(text.Trim(), null);
        var name = text.Remove(reach.Index, reach.Length).Trim(' ', ',', ';', ':', '-', '.', '\n');
        return new ReporterContact(name, reach.Value.Trim());
    }

    [GeneratedRegex(@"\+?[0-9](?:[ .()-]?[0-9]){7,14}", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"\S+@\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}

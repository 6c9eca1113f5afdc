using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Documents;

/// <summary>Reads content/documents strictly: a key that no document uses, one that is missing, and a place nothing is
/// put into are errors.</summary>
internal static partial class DocumentsReader
{
    public const string Folder = "documents";
    private const string OfficeFile = $"{Folder}/office.yml";

    /// <returns>Null for a folder without documents, and when one of them is missing or wrong.</returns>
    public static DocumentBook? Read(ContentReading reading)
    {
        if (!reading.Has(OfficeFile)) return null;
        var office = reading.Yaml(OfficeFile, ReadOffice);
        var forms = new Dictionary<string, DocumentWords>(StringComparer.Ordinal);
        foreach (var (name, keys) in DocumentForms.All)
        {
            var form = reading.Yaml($"{Folder}/{name}.yml", (root, problems) => ReadForm(root, keys, problems));
            if (form is not null) forms[name] = form;
        }
        return office is null || forms.Count < DocumentForms.All.Count ? null : new DocumentBook(office, forms);
    }

    private static OfficeWords ReadOffice(YamlFields root, ProblemList problems)
    {
        var office = new OfficeWords
        {
            Nation = root.Text("nation"),
            Motto = root.Text("motto"),
            Parent = root.Texts("parent"),
            Body = root.Texts("body", atLeast: 1),
            BodyName = root.Text("bodyName"),
            Sign = root.Text("sign"),
            Place = root.Text("place"),
            Number = Placed(root, problems, "number", "number", "sign"),
            Date = Placed(root, problems, "date", "place", "day", "month", "year"),
            To = root.Text("to"),
            Recipients = root.Text("recipients"),
            Archive = root.Text("archive"),
            Annex = root.Text("annex"),
            AnnexOf = Placed(root, problems, "annexOf", "kind", "number", "sign", "date", "body"),
            AnnexDate = Placed(root, problems, "annexDate", "day", "month", "year"),
            Blank = root.Text("blank"),
            Signer = root.Text("signer"),
            Authority = root.Text("authority"),
            Post = root.Texts("post"),
            Letters = root.Texts("letters", atLeast: 5),
        };
        root.NoOthers();
        return office;
    }

    private static DocumentWords ReadForm(
        YamlFields root, IReadOnlyDictionary<string, string[]> keys, ProblemList problems)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        if (root.Map("words") is { } fields)
        {
            foreach (var (key, places) in keys) words[key] = Placed(fields, problems, key, places);
            fields.NoOthers();
        }
        var form = new DocumentWords(
            root.Text("kind"), root.Text("sign"), root.Text("subject"), root.Texts("recipients"), words);
        root.NoOthers();
        return form;
    }

    private static string Placed(YamlFields fields, ProblemList problems, string key, params string[] places)
    {
        var text = fields.Text(key);
        foreach (Match place in Place().Matches(text))
        {
            if (!places.Contains(place.Groups[1].Value))
                problems.Error(fields.LineOf(key), $"nothing is put into {place.Value} of '{key}'");
        }
        return text;
    }

    [GeneratedRegex(@"\{([A-Za-z]+)\}")]
    private static partial Regex Place();
}

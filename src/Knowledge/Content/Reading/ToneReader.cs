namespace BachDang.Outreach.Knowledge.Content.Reading;

internal static class ToneReader
{
    public const string File = "tone.yml";

    public static ToneBook Read(YamlFields root)
    {
        var explained = root.Map("explainedCapitals");
        var changelog = root.Map("changelog");
        var book = new ToneBook
        {
            Limits = ReadLimits(root),
            Officialese = root.Texts("officialese", atLeast: 1),
            Threats = root.Texts("threats", atLeast: 1),
            Verdicts = root.Texts("verdicts", atLeast: 1),
            SlowStarts = root.Texts("slowStarts", atLeast: 1),
            PrintedByProgram = root.Texts("printedByProgram", atLeast: 1),
            KnownCapitals = root.Texts("knownCapitals"),
            ExplainedCapitals = explained?.Names().ToList().ToDictionary(
                name => name, IReadOnlyList<string> (name) => explained.Texts(name), StringComparer.Ordinal) ?? [],
            Orders = root.Texts("orders", atLeast: 1),
            Fines = new FineWords(
                root.Text("fineWord"), root.Texts("money"), root.Texts("fineFor"), root.Texts("fineCaution")),
            DeskNames = root.Map("deskNames")?.Pairs().ToDictionary(
                p => p.Key, p => p.Value, StringComparer.Ordinal) ?? [],
            ChangelogTitle = changelog?.Text("title") ?? "",
            ChangelogNote = changelog?.Text("note") ?? "",
        };
        root.NoOthers();
        return book;
    }

    private static ToneLimits ReadLimits(YamlFields root)
    {
        var limits = root.Map("limits");
        return new ToneLimits(
            Limit("sentenceWords"), Limit("sentenceWordsHard"), Limit("leadWords"), Limit("questions"),
            Limit("followUpsLeast"), Limit("followUpsMost"), Limit("reviewDays"));

        int Limit(string name)
        {
            limits?.Text(name);
            return limits?.Number(name, 0) ?? 0;
        }
    }
}

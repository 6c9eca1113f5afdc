using BachDang.Outreach.Knowledge.Content.Prompts;

namespace BachDang.Outreach.Knowledge.Content.Reading;

internal static class WordsReader
{
    public static WordBook Read(YamlFields root)
    {
        var book = new WordBook
        {
            Abbreviations = ReadPairs(root, "abbreviations"),
            Spoken = root.OptionalMap("spoken")?.Pairs()
                .ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal) ?? [],
            Synonyms = ReadPairs(root, "synonyms"),
            Politeness = root.Texts("politeness"),
            Fillers = root.Texts("fillers"),
            Digits = ReadPairs(root, "digits"),
            NumberCues = ReadLists(root, "numberCues"),
            MaskWords = ReadLists(root, "maskWords"),
            Rewording = root.OptionalMap("rewording") is { } rewording ? ReadRewording(rewording) : Rewording.Nothing,
        };
        root.NoOthers();
        return book;
    }

    private static Rewording ReadRewording(YamlFields fields)
    {
        const StringSplitOptions clean = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        var rewording = new Rewording
        {
            Neutral = fields.Texts("neutral"),
            Same = fields.Texts("same").ConvertAll(IReadOnlyList<string> (group) => group.Split('|', clean)),
            Openers = fields.Texts("openers"),
            Pointers = fields.Texts("pointers"),
        };
        fields.NoOthers();
        return rewording;
    }

    private static Dictionary<string, string> ReadPairs(YamlFields root, string name) =>
        root.Map(name)?.Pairs().ToDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal) ?? [];

    private static Dictionary<string, IReadOnlyList<string>> ReadLists(YamlFields root, string name)
    {
        var map = root.Map(name);
        return map is null
            ? []
            : map.Names().ToList().ToDictionary(
                name => name, IReadOnlyList<string> (name) => map.Texts(name), StringComparer.Ordinal);
    }
}

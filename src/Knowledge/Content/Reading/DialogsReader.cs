using BachDang.Outreach.Knowledge.Content.Dialogs;

namespace BachDang.Outreach.Knowledge.Content.Reading;

internal static class DialogsReader
{
    public static DialogBook Read(YamlFields root)
    {
        var words = root.Map("words");
        var book = new DialogBook
        {
            Leave = words?.Texts("leave", atLeast: 1) ?? [],
            Back = words?.Texts("back", atLeast: 1) ?? [],
            Skip = words?.Texts("skip", atLeast: 1) ?? [],
            Resume = words?.Texts("resume", atLeast: 1) ?? [],
            Dialogs = [.. (root.Map("dialogs")?.Entries() ?? []).Select(e => ReadRule(e.Key, e.Fields))],
        };
        words?.NoOthers();
        root.NoOthers();
        return book;
    }

    private static DialogRule ReadRule(string name, YamlFields fields)
    {
        var rule = new DialogRule(name)
        {
            Any = fields.Texts("any", atLeast: 1),
            Unless = fields.Texts("unless"),
            Examples = fields.Texts("examples", atLeast: 1),
        };
        fields.NoOthers();
        return rule;
    }
}

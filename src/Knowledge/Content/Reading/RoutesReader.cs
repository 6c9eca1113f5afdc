using BachDang.Outreach.Knowledge.Content.Talks;

namespace BachDang.Outreach.Knowledge.Content.Reading;

internal static class RoutesReader
{
    public static RouteBook Read(YamlFields root)
    {
        var routes = root.Maps("routes").ConvertAll(fields =>
        {
            var rule = new RouteRule(
                fields.Text("label"),
                fields.Text("reply"),
                fields.Flag("whole", false),
                fields.Number("maxWords", 0))
            {
                Any = fields.Texts("any", atLeast: 1),
                Unless = fields.Texts("unless"),
                Also = fields.Texts("also"),
                Examples = fields.Texts("examples"),
            };
            fields.NoOthers();
            return rule;
        });
        var asks = root.Maps("asks").ConvertAll(fields =>
        {
            var rule = new AskRule(
                fields.Text("id"),
                fields.Flag("strict", false),
                fields.OptionalText("reply"),
                fields.Texts("any", atLeast: 1),
                fields.Texts("unless"))
            {
                Name = fields.OptionalText("name"),
            };
            fields.NoOthers();
            return rule;
        });
        var book = new RouteBook(routes, asks, root.Texts("continues"), ReadOpenings(root));
        root.NoOthers();
        return book;
    }
    private static TalkOpenings ReadOpenings(YamlFields root) => new()
    {
        Leaves = root.Texts("leaves"),
        TakesBack = root.Texts("takesBack"),
        Means = root.Texts("means"),
        AsksAgain = root.Texts("asksAgain"),
        Contrasts = root.Texts("contrasts"),
        Instead = root.Texts("instead"),
        StandIns = root.Texts("standIns"),
        Links = root.Texts("links"),
        Joins = root.Texts("joins"),
        AskEnds = root.Texts("askEnds"),
        AskWords = root.Texts("askWords"),
    };
}

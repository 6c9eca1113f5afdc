using System.Globalization;
using BachDang.Outreach.Knowledge.Content.Reading;

namespace BachDang.Outreach.Knowledge.Content.Calculators;

internal static class CalculatorsReader
{
    public static CalculatorBook Read(YamlFields root, ProblemList problems)
    {
        var scales = root.Map("scales");
        var barcodes = root.Map("barcodes");
        var book = new CalculatorBook
        {
            Scales = [.. (scales?.Maps("limits") ?? []).SelectMany(fields => ReadScale(fields, problems))],
            ScaleSource = ReadSource(scales),
            Terms = (root.Map("terms")?.Entries() ?? []).ToDictionary(e => e.Key, e => ReadTerm(e.Fields)),
            Prefixes = [.. (barcodes?.Maps("prefixes") ?? []).Select(fields => ReadPrefix(fields, problems))],
            BarcodeSource = ReadSource(barcodes),
        };
        scales?.NoOthers();
        barcodes?.NoOthers();
        root.NoOthers();
        return book;
    }

    private static ArticleSource ReadSource(YamlFields? fields)
    {
        _ = fields?.OptionalText("fact");
        return new ArticleSource(fields?.Text("law") ?? "", fields?.OptionalText("article"));
    }

    // One entry serves several scales: "above 1000: 50" and "from 400: 20" are loads and what may be missing, in grams.
    private static IEnumerable<ScaleLimit> ReadScale(YamlFields fields, ProblemList problems)
    {
        var kilograms = fields.Texts("kg", atLeast: 1);
        var steps = fields.Texts("steps", atLeast: 1).Select(text => ReadStep(text, fields, problems)).ToList();
        fields.NoOthers();
        return kilograms.Select(text => new ScaleLimit(Number(text, fields, problems), steps));
    }

    private static LimitStep ReadStep(string text, YamlFields fields, ProblemList problems)
    {
        var words = text.Split([' ', ':'], StringSplitOptions.RemoveEmptyEntries);
        if (words is [("from" or "above") and var how, var grams, var allowed])
            return new LimitStep(Number(grams, fields, problems), how == "from", Number(allowed, fields, problems));
        problems.Error(fields.LineOf("steps"), $"a step reads 'from 400: 20' or 'above 1000: 40', not '{text}'");
        return new LimitStep(0, true, 0);
    }

    private static LegalTerm ReadTerm(YamlFields fields)
    {
        var term = new LegalTerm(fields.Number("days", 0), fields.Number("workingDays", 0), ReadSource(fields));
        fields.NoOthers();
        return term;
    }

    private static BarcodePrefix ReadPrefix(YamlFields fields, ProblemList problems)
    {
        var range = fields.Text("range").Split('-');
        var kind = fields.OptionalText("use") is null ? "member" : "use";
        var name = fields.OptionalText("use") ?? fields.Text("member");
        fields.NoOthers();
        return new BarcodePrefix(
            Number(range[0], fields, problems), Number(range[^1], fields, problems), kind, name);
    }

    private static int Number(string text, YamlFields fields, ProblemList problems)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        problems.Error(fields.Line, $"'{text}' must be a whole number");
        return 0;
    }
}

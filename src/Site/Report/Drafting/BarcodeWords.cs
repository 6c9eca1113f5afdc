using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Calculators;

namespace BachDang.Outreach.Site.Report.Drafting;

/// <summary>What can be said of a barcode's digits: its last digit, who gave the number, and that neither proves
/// anything. The words are those of the calculator in the chat.</summary>
internal static class BarcodeWords
{
    private static readonly Calculator Reader = Calculator.All.Single(calculator => calculator.Name == "ma-vach");

    public static IEnumerable<string> Of(KnowledgeBase knowledge, string digits)
    {
        // No deadline is counted here, so no working days are needed.
        var context = knowledge.Calculating((day, _) => day);
        var given = Reader.Begin(digits, context);
        IReadOnlyList<Line> lines = given.Values.Count > 0 && Reader.Next(given, context) is Result result
            ? result.Lines
            : [new Line(CalculatorReplyKeys.BarcodeNot)];
        return lines.Select(line => knowledge.Say(
            line.Key, [.. line.Values.Select(value => (value.Key, value.Value))]));
    }
}

using BachDang.Outreach.Knowledge.Content.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static BachDang.Outreach.Admin.Documents.OfficialLayout;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>Lays out blocks one after another and counts their headings.</summary>
internal sealed class OfficialBody(OfficeWords office)
{
    private static readonly string[] Tens = ["", "X", "XX", "XXX"];
    private static readonly string[] Ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    private static readonly Look Plain = new(TextLetters)
    {
        Side = JustificationValues.Both,
        FirstLine = OfficialLayout.FirstLine,
        After = ParagraphGap,
        Lines = 264,
    };

    private readonly int[] _counts = new int[3];

    public IEnumerable<OpenXmlElement> Blocks(IReadOnlyList<DocumentBlock> blocks, int width) => blocks.SelectMany(
        block => block switch
        {
            Heading heading => [Title(heading)],
            Paragraph paragraph => [WordPieces.Text(
                paragraph.Text, Plain with { IsItalic = paragraph.IsItalic, IsBold = paragraph.IsBold })],
            DashList list => list.Lines.Select(line => WordPieces.Text($"- {line}", Plain)),
            DocumentTable table => Grid(table, width),
            _ => throw new ArgumentException($"{block.GetType().Name} has no layout"),
        });

    private Word.Paragraph Title(Heading heading)
    {
        var level = (int)heading.Level;
        var count = ++_counts[level];
        _counts.AsSpan(level + 1).Clear();
        var look = Plain with { IsBold = true, KeepsNext = true };
        return heading.Level switch
        {
            HeadingLevel.Part => WordPieces.Text(
                $"{Roman(count)}. {heading.Text.ToUpper(OfficialHead.Vietnamese)}",
                look with { Before = ParagraphGap }),
            HeadingLevel.Section => WordPieces.Text($"{count}. {heading.Text}", look),
            HeadingLevel.Point => WordPieces.Text($"{Letter(count)}) {heading.Text}", look with { IsBold = false }),
        };
    }

    private static string Roman(int count) => count < 40 ? Tens[count / 10] + Ones[count % 10] : $"{count}";

    private string Letter(int count) => office.Letters[(count - 1) % office.Letters.Count];

    private static IEnumerable<OpenXmlElement> Grid(DocumentTable table, int width)
    {
        if (table.Caption is { } caption)
        {
            yield return WordPieces.Text(caption, new Look(TextLetters)
            {
                IsBold = true,
                Side = JustificationValues.Center,
                Before = ParagraphGap,
                After = 60,
                KeepsNext = true,
            });
        }
        yield return new WordGrid(table, width).Block();
        // Two tables without a paragraph between them would grow together.
        yield return WordPieces.Text("", new Look(TextLetters) { After = 0, Lines = 120 });
    }
}

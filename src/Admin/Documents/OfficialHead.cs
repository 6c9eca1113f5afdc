using System.Globalization;
using BachDang.Outreach.Knowledge.Content.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static BachDang.Outreach.Admin.Documents.OfficialLayout;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>The upper part of the first page: issuing body and number, nation, motto, place and date, then the kind,
/// the subject and whom it is addressed to.</summary>
internal sealed class OfficialHead(OfficialDocument document, OfficeWords office)
{
    private static readonly Look Centred = new(TextLetters) { Side = JustificationValues.Center };

    public IEnumerable<OpenXmlElement> Blocks()
    {
        yield return WordPieces.Columns([BodyColumn, NationColumn], [.. BodyLines()], [.. NationLines()]);
        yield return WordPieces.Text(document.Form.Kind.ToUpper(Vietnamese),
            Centred with { IsBold = true, Before = 360, KeepsNext = true });
        yield return WordPieces.Text(document.Subject ?? document.Form.Subject,
            Centred with { IsBold = true, KeepsNext = true });
        yield return WordPieces.Rule(TextWidth, TextWidth / 5);
        foreach (var line in ToLines()) yield return line;
    }

    /// <summary>The line under an annex's name.</summary>
    public string AnnexOf() => DocumentWords.Fill(
        office.AnnexOf,
        ("kind", document.Form.Kind), ("number", document.Number ?? office.Blank), ("sign", Sign),
        ("date", DateIn(office.AnnexDate)), ("body", office.BodyName));

    public static CultureInfo Vietnamese { get; } = CultureInfo.GetCultureInfo("vi-VN");

    private string Sign => $"{document.Form.Sign}-{office.Sign}";

    private IEnumerable<OpenXmlElement> BodyLines()
    {
        var look = Centred with { Letters = BodyLetters };
        foreach (var line in office.Parent) yield return WordPieces.Text(line, look);
        foreach (var line in office.Body) yield return WordPieces.Text(line, look with { IsBold = true });
        yield return WordPieces.Rule(BodyColumn, BodyColumn * 2 / 5);
        var number = DocumentWords.Fill(office.Number, ("number", document.Number ?? office.Blank), ("sign", Sign));
        yield return WordPieces.Text(number, look with { Letters = NumberLetters, Before = ParagraphGap });
    }

    private IEnumerable<OpenXmlElement> NationLines()
    {
        var look = Centred with { IsBold = true };
        yield return WordPieces.Text(office.Nation, look with { Letters = NationLetters });
        yield return WordPieces.Text(office.Motto, look with { Letters = MottoLetters });
        // As long as the motto is in 14 bold, 64 mm.
        yield return WordPieces.Rule(NationColumn, 3640);
        yield return WordPieces.Text(DateIn(office.Date), Centred with
        {
            IsItalic = true,
            Letters = DateLetters,
            Before = ParagraphGap,
        });
    }

    // Days below 10 and the months January and February have a zero before them (F11-10).
    private string DateIn(string words)
    {
        var (day, month) = document.Day is { } on
            ? (on.Day.ToString("00", CultureInfo.InvariantCulture),
                on.Month.ToString(on.Month < 3 ? "00" : "0", CultureInfo.InvariantCulture))
            : (office.Blank, office.Blank);
        var year = (document.Day?.Year ?? document.Year).ToString(CultureInfo.InvariantCulture);
        return DocumentWords.Fill(words, ("place", office.Place), ("day", day), ("month", month), ("year", year));
    }

    private IEnumerable<OpenXmlElement> ToLines()
    {
        var look = Centred with { Before = 240, After = ParagraphGap };
        switch (document.To)
        {
            case []:
                yield break;
            case [var one]:
                yield return WordPieces.Text($"{office.To} {one}", look);
                break;
            default:
                var several = new Look(TextLetters) { Indent = 2200, KeepsNext = true };
                yield return WordPieces.Text(office.To, several with { Before = 240 });
                foreach (var (at, line) in document.To.Index())
                {
                    var isLast = at == document.To.Count - 1;
                    yield return WordPieces.Text($"- {line}{(isLast ? "." : ";")}",
                        several with { Indent = 3300, After = isLast ? ParagraphGap : 0 });
                }
                break;
        }
    }
}

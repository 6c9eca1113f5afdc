using BachDang.Outreach.Knowledge.Content.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using static BachDang.Outreach.Admin.Documents.OfficialLayout;
using Word = DocumentFormat.OpenXml.Wordprocessing;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>Lays a document out as DOCX in the form of Decree 30/2020/NĐ-CP, annex I. The file holds no name of a
/// program or of a person but what the document says.</summary>
internal static class OfficialWriter
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const int LinesAboveSignature = 2;

    public static byte[] Write(OfficialDocument document, OfficeWords office)
    {
        using var bytes = new MemoryStream();
        using (var file = WordprocessingDocument.Create(bytes, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            AddDefaults(main);
            var body = new Body();
            main.Document = new Document(body);
            var headers = (First: Header(main, withNumber: false), Others: Header(main, withNumber: true));
            Fill(body, document, office, headers);
        }
        return bytes.ToArray();
    }

    private static void Fill(Body body, OfficialDocument document, OfficeWords office, (string, string) headers)
    {
        var head = new OfficialHead(document, office);
        body.Append(head.Blocks());
        List<OpenXmlElement> text = [.. new OfficialBody(office).Blocks(document.Body, TextWidth)];
        // A signature alone on a page could be put under any text.
        foreach (var line in text.TakeLast(LinesAboveSignature).OfType<Word.Paragraph>())
            (line.ParagraphProperties ??= new ParagraphProperties()).KeepNext ??= new KeepNext();
        body.Append(text);
        body.AppendChild(WordPieces.Text("", new Look(TextLetters) { Lines = 160, KeepsNext = true }));
        body.AppendChild(new OfficialFoot(document, office).Block());
        var isWide = false;
        foreach (var (at, annex) in document.Annexes.Index())
        {
            // A part's measures stand in its last paragraph.
            body.AppendChild(new Word.Paragraph(new ParagraphProperties(Page(headers, isWide, at > 0))));
            isWide = annex.IsWide;
            body.Append(Annex(annex, at, document, office, head));
        }
        body.AppendChild(Page(headers, isWide, document.Annexes.Count > 0));
    }

    private static IEnumerable<OpenXmlElement> Annex(
        DocumentAnnex annex, int at, OfficialDocument document, OfficeWords office, OfficialHead head)
    {
        var look = new Look(TextLetters) { Side = JustificationValues.Center, KeepsNext = true };
        var name = document.Annexes.Count > 1 ? $"{office.Annex} {at + 1}" : office.Annex;
        yield return WordPieces.Text(name, look with { IsBold = true });
        yield return WordPieces.Text(annex.Title.ToUpper(OfficialHead.Vietnamese), look with { IsBold = true });
        yield return WordPieces.Text(head.AnnexOf(), look with { IsItalic = true, After = 240 });
        var width = annex.IsWide ? PageHeight - Left - Right : TextWidth;
        foreach (var block in new OfficialBody(office).Blocks(annex.Body, width)) yield return block;
    }

    private static SectionProperties Page((string First, string Others) headers, bool isWide, bool isAnnex)
    {
        var page = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.First, Id = headers.First },
            new HeaderReference { Type = HeaderFooterValues.Default, Id = headers.Others },
            new PageSize
            {
                Width = (uint)(isWide ? PageHeight : PageWidth),
                Height = (uint)(isWide ? PageWidth : PageHeight),
                Orient = isWide ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = Top,
                Bottom = Bottom,
                Left = Left,
                Right = Right,
                Header = HeaderFromEdge,
                Footer = HeaderFromEdge,
                Gutter = 0,
            });
        // Annexes are numbered on their own (F11-07).
        if (isAnnex) page.AppendChild(new PageNumberType { Start = 1 });
        page.AppendChild(new TitlePage());
        return page;
    }

    private static string Header(MainDocumentPart main, bool withNumber)
    {
        var part = main.AddNewPart<HeaderPart>();
        var look = new Look(PageLetters) { Side = JustificationValues.Center };
        var line = new Word.Paragraph(WordPieces.Properties(look));
        if (withNumber) line.AppendChild(new SimpleField(WordPieces.Run("2", look)) { Instruction = "PAGE" });
        part.Header = new Header(line);
        return main.GetIdOfPart(part);
    }

    private static void AddDefaults(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                WordPieces.Letters(),
                new FontSize { Val = WordPieces.Measure(TextLetters) },
                new Languages { Val = "vi-VN", EastAsia = "vi-VN" })),
            new ParagraphPropertiesDefault()));
    }
}

using BachDang.Outreach.Knowledge.Content.Documents;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static BachDang.Outreach.Admin.Documents.OfficialLayout;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>The end of a document: who else gets it on the left, who signs on the right.</summary>
internal sealed class OfficialFoot(OfficialDocument document, OfficeWords office)
{
    private const int RecipientsColumn = TextWidth / 2;

    public Table Block() => WordPieces.Columns(
        [RecipientsColumn, TextWidth - RecipientsColumn], [.. Recipients()], [.. Signature()]);

    private IEnumerable<OpenXmlElement> Recipients()
    {
        var look = new Look(RecipientsLetters);
        yield return WordPieces.Text(office.Recipients,
            new Look(RecipientsHead) { IsBold = true, IsItalic = true, Before = ParagraphGap });
        foreach (var line in document.Form.Recipients) yield return WordPieces.Text($"- {line.TrimEnd(';')};", look);
        yield return WordPieces.Text($"- {office.Archive}", look);
    }

    private IEnumerable<OpenXmlElement> Signature()
    {
        var look = new Look(TextLetters) { IsBold = true, Side = JustificationValues.Center, KeepsNext = true };
        yield return WordPieces.Text(office.Authority, look with { Before = ParagraphGap });
        IReadOnlyList<string> post = document.Post.Count > 0 ? document.Post
            : office.Post.Count > 0 ? office.Post : [office.Blank];
        foreach (var line in post) yield return WordPieces.Text(line, look);
        yield return WordPieces.Text(document.SignerName ?? office.Signer, look with
        {
            Before = SignatureGap,
            KeepsNext = false,
        });
    }
}

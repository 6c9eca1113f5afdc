using System.Globalization;
using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Admin.Layout;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Packets;

namespace BachDang.Outreach.Admin.Reports.Packets;

/// <summary>The sheet on top of a packet: to whom, what, where, when, the resident's words, what is asked. It is made
/// from the report's own row, which does not know who reported.</summary>
internal sealed class TransferSheet(ContentSet content, DocumentBook book)
{
    private readonly DocumentWords _words = book.Transfer;

    public OfficialDocument Of(PacketContent packet, IReadOnlyList<EvidenceLine> evidence)
    {
        var authority = Authority(packet.Packet.Authority);
        return new OfficialDocument
        {
            Form = _words,
            To = [authority],
            Year = packet.Packet.Year,
            Body = [.. Body(packet, authority, evidence)],
            Annexes = evidence.Count == 0
                ? []
                : [new DocumentAnnex(_words.Say("list"), [List(evidence)], IsWide: true)],
        };
    }

    private string Authority(string key) => content.Ward.Desks.TryGetValue(key, out var desk) ? desk.Name : key;

    private IEnumerable<DocumentBlock> Body(
        PacketContent packet, string authority, IReadOnlyList<EvidenceLine> evidence)
    {
        var report = packet.Report;
        yield return new Paragraph(_words.Say("intro", ("authority", authority), ("packet", packet.Packet.Name)));
        yield return new Heading(HeadingLevel.Section, _words.Say("content"));
        yield return new DocumentTable(
            [new(_words.Say("field"), 3), new(_words.Say("value"), 6)], [.. Fields(report)]);
        if (report.Words is { } story)
        {
            yield return new Paragraph(_words.Say("story") + ":") { IsBold = true };
            yield return new Paragraph(story) { IsItalic = true };
        }
        yield return new Paragraph(_words.Say("unverified"));
        yield return new Heading(HeadingLevel.Section, _words.Say("papers"));
        var copies = evidence.Count(line => line.File is not null);
        yield return new Paragraph(copies == 0
            ? _words.Say("noPhotos")
            : _words.Say("photos", ("count", copies.ToString(CultureInfo.InvariantCulture))));
        if (evidence.Any(line => line.OriginalHash is not null)) yield return new Paragraph(_words.Say("originals"));
        yield return new Paragraph(_words.Say("private"));
        yield return new Heading(HeadingLevel.Section, _words.Say("ask"));
        if (packet.Reason is { } reason) yield return new Paragraph($"{_words.Say("reason")}: {reason}");
        yield return new Paragraph(_words.Say("request", ("authority", authority)));
        yield return new Paragraph(_words.Say("answer"));
    }

    private IEnumerable<IReadOnlyList<string>> Fields(Report report)
    {
        var category = content.Ward.Categories.FirstOrDefault(c => c.Id == report.Category);
        var place = content.Ward.Groups.Concat(content.Ward.Places).FirstOrDefault(p => p.Id == report.PlaceKey);
        (string Key, string? Value)[] fields =
        [
            ("category", category?.Title ?? report.Category), ("product", report.Product), ("brand", report.Brand),
            ("barcode", report.Barcode), ("lot", report.Lot), ("expiry", report.Expiry), ("place", report.PlaceText),
            ("group", place?.Name), ("point", Point(report)), ("seen", Seen(report)),
            ("received", VietnamTime.Of(report.ReceivedAt)),
        ];
        foreach (var (key, value) in fields)
        {
            if (value is not null) yield return [_words.Say(key), value];
        }
    }

    private static string? Point(Report report) =>
        report is { PlaceLatitude: { } north, PlaceLongitude: { } east }
            ? string.Create(CultureInfo.InvariantCulture, $"{north:0.00000}, {east:0.00000}")
            : null;

    private static string? Seen(Report report) =>
        report.SeenOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? report.SeenWords;

    private DocumentTable List(IReadOnlyList<EvidenceLine> evidence) => new(
        [
            new(_words.Say("listNumber"), 5, CellSide.Centre), new(_words.Say("listFile"), 12),
            new(_words.Say("listTaken"), 13, CellSide.Centre), new(_words.Say("listOriginal"), 35),
            new(_words.Say("listWorking"), 35),
        ],
        [.. evidence.Select(line => (IReadOnlyList<string>)[.. line.Cells(_words.Say("listNone"))])]);
}

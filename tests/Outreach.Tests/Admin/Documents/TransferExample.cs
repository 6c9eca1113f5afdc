using BachDang.Outreach.Admin.Documents;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Documents;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;

namespace BachDang.Outreach.Tests.Admin.Documents;

/// <summary>A transfer sheet with every kind of block a document can have.</summary>
internal static class TransferExample
{
    public static readonly DocumentBook Book = KnowledgeBase
        .Open(Path.Combine(SourceTree.Root, "content"), new FakeClock()).Content.Documents!;

    public static OfficialDocument Document() => new()
    {
        Form = Book.Transfer,
        To = ["Quản lý thị trường"],
        Year = 2026,
        Body =
        [
            new Heading(HeadingLevel.Part, "Nội dung"), new Heading(HeadingLevel.Section, "Việc thứ nhất"),
            new Heading(HeadingLevel.Point, "Điểm một"), new Heading(HeadingLevel.Point, "Điểm hai"),
            new Paragraph("Một đoạn văn."), new Heading(HeadingLevel.Section, "Việc thứ hai"),
            new Heading(HeadingLevel.Point, "Điểm lại từ đầu"), new DashList(["một", "hai"]),
            new DocumentTable([new("STT", 1, CellSide.Centre), new("Nội dung", 5)], [["1", "x"], ["", "Cộng"]])
            {
                Caption = "Bảng 1",
                EndsInTotal = true,
            },
            new Heading(HeadingLevel.Part, "Đề nghị"), new Paragraph("Xem xét."),
        ],
    };

    public static byte[] Write(OfficialDocument? document = null) =>
        OfficialWriter.Write(document ?? Document(), Book.Office);
}

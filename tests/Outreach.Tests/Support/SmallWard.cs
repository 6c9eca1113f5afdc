using BachDang.Outreach.Tests.House;

namespace BachDang.Outreach.Tests.Support;

/// <summary>A content folder with two articles, beside the sentences, routes and words of the repository.</summary>
internal static class SmallWard
{
    public const string FakeGoods = "hang-gia-thu";
    public const string Place = "cho-thu";
    public const string PlaceName = "Chợ Thử cổng chính";
    public const string FakeGoodsQuestion = "Mua phải hàng giả thì làm gì?";

    public static void WriteTo(string folder, string holiday = "2026-12-25")
    {
        Directory.CreateDirectory(Path.Combine(folder, "articles", "thu"));
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "content"), "*.yml"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        var documents = Directory.CreateDirectory(Path.Combine(folder, "documents")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "content", "documents"), "*.yml"))
            File.Copy(file, Path.Combine(documents, Path.GetFileName(file)));
        var ward = Path.Combine(folder, "ward.yml");
        File.WriteAllText(ward, File.ReadAllText(ward).Replace(
            "holidays: []", $"holidays:\n  - {{date: {holiday}, name: Ngày nghỉ}}", StringComparison.Ordinal)
            .Replace("places: []", $"places:\n  - {{id: {Place}, name: {PlaceName}}}", StringComparison.Ordinal));
        Article(folder, FakeGoods, FakeGoodsQuestion, "mua nhầm hàng giả thì phải làm sao", "can-thieu-thu");
        Article(folder, "can-thieu-thu", "Đi chợ bị cân thiếu thì báo ai?", "cân ở chợ bị thiếu", FakeGoods);
    }

    private static void Article(string folder, string id, string title, string question, string next) =>
        File.WriteAllText(Path.Combine(folder, "articles", "thu", id + ".md"), $"""
            ---
            id: {id}
            title: {title}
            topic: thu
            owner: Phòng Văn hóa – Xã hội
            reviewed: 2026-11-24
            reviewBy: 2030-05-24
            facts: [F02-01]
            confidence: A
            sources:
              - {"{"}law: 19/2023/QH15, article: "Điều 13"{"}"}
            desks: [ubnd-phuong]
            questions:
              - {title}
              - {question}
              - "{question}, nhờ chỉ giúp"
              - "cho hỏi {question}"
              - "{question} với ạ"
            keywords: []
            followUps: [{next}]
            notThis: []
            history:
              - {"{"}date: 2026-11-24, change: Bài mới{"}"}
            ---
            Giữ lại hàng và hóa đơn, rồi báo Ủy ban nhân dân phường.

            ## Nói thêm
            Bà con giữ cả tin nhắn mua bán.
            """);
}

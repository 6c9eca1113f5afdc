using System.Text.RegularExpressions;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Checking;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Tests.Support;

namespace BachDang.Outreach.Tests.Knowledge;

/// <summary>A content folder of a test's own: the real sentences, words and routes with three small articles.</summary>
internal sealed class SmallWard : IDisposable
{
    private static readonly string[] Ids = ["mua-phai-hang-gia", "can-dieu-bao-ai", "mu-bao-hiem"];

    private readonly TestFolder _folder = new();

    public SmallWard()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "content"), "*.yml"))
            File.Copy(file, _folder.Sub(Path.GetFileName(file)));
        foreach (var file in new[] { "reword.yml", "follow-up.yml" })
            Write($"prompts/{file}", File.ReadAllText(Path.Combine(SourceTree.Root, "content", "prompts", file)));
        foreach (var file in Directory.GetFiles(Path.Combine(SourceTree.Root, "content", "documents")))
            Write($"documents/{Path.GetFileName(file)}", File.ReadAllText(file));
        Write("occasions.yml", "occasions: []");
        Write("laws.yml", """
            laws:
              1/2020/NĐ-CP: {name: N1, cite: Nghị định số 1, since: 2020-05-01, status: in_force, fact: F1, grade: A}
              2/2020/NĐ-CP: {name: N2, cite: Nghị định số 2, since: 2026-12-01, status: in_force, fact: F1, grade: A}
              3/2020/NĐ-CP: {name: N3, cite: Nghị định số 3, until: 2026-01-01, status: expired, fact: F1, grade: A}
              4/2020/NĐ-CP: {name: N4, cite: Nghị định số 4, status: unverified, fact: F1, grade: B}
              5/2020/NĐ-CP: {name: N5, cite: Nghị định số 5, since: 2020-06-01, status: in_force, fact: F1, grade: A}
              6/2010/NĐ-CP: {name: N6, cite: N6, status: expired, replacedBy: 5/2020/NĐ-CP, fact: F1, grade: A}
              7/2011/NĐ-CP: {name: N7, cite: N7, status: expired, replacedBy: 5/2020/NĐ-CP, fact: F1, grade: A}
            """);
        Write("calculators.yml", LawsOf(File.ReadAllText(_folder.Sub("calculators.yml"))));
        WriteArticle("mua-phai-hang-gia", "1/2020/NĐ-CP", "Mua phải hàng giả thì làm gì?", "hàng giả");
        WriteArticle("can-dieu-bao-ai", "1/2020/NĐ-CP", "Bị cân điêu thì báo ai?", "cân điêu");
        WriteArticle("mu-bao-hiem", "1/2020/NĐ-CP", "Mũ bảo hiểm đạt chuẩn phải có gì?", "mũ bảo hiểm");
        ContentCheck.WriteChangelog(Folder);
    }

    public string Folder => _folder.Path;

    public FakeClock Clock { get; } = new();

    public KnowledgeBase Open() => KnowledgeBase.Open(Folder, Clock);

    public void Write(string file, string text)
    {
        var path = _folder.Sub(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void WriteArticle(string id, string law, string title, string topic, string more = "") =>
        Write($"articles/thu/{id}.md", $"""
            ---
            id: {id}
            title: {title}
            topic: thu
            owner: Phòng Văn hóa – Xã hội
            reviewed: 2026-11-24
            reviewBy: 2027-05-24
            facts: [F1]
            confidence: A
            sources:
              - law: {law}
                article: Điều 7
            desks: [ubnd-phuong]
            questions:
              - {title}
              - gặp chuyện {topic} thì phải xử lý ra sao
              - cho hỏi về {topic} với ạ
              - chuyện {topic} ngoài chợ ai lo
              - nhà tôi vướng vụ {topic} hôm qua
              - gap vu {topic} thi goi cho nao
              - vụ {topic} này tính sao đây mn
              - bà tôi hỏi chuyện {topic}
            keywords: [{topic}]
            history:
              - date: 2026-11-24
                change: Bài mới
            {FollowUps(id, more)}{more}
            ---
            Câu trả lời ngắn về {topic}.

            ## Cần làm
            1. Việc thứ nhất.
            """);

    /// <summary>The next two of the ward's own articles, unless the test names its own.</summary>
    private static string FollowUps(string id, string more) => more.Contains("followUps", StringComparison.Ordinal)
        ? ""
        : $"followUps: [{string.Join(", ", Ids.Where(other => other != id).Take(2))}]\n";

    private static string LawsOf(string calculators) =>
        Regex.Replace(calculators, "law: [^,\n]+", "law: 1/2020/NĐ-CP");

    public void Dispose() => _folder.Dispose();
}

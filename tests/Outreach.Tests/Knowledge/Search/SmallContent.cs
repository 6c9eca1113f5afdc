using BachDang.Outreach.Knowledge.Search;

namespace BachDang.Outreach.Tests.Knowledge.Search;

/// <summary>A few passages in the manner of the articles.</summary>
internal static class SmallContent
{
    public static readonly string[] Questions =
    [
        "mua phải hàng giả thì làm gì", "mu boa hiem dat chun", "đồng hồ nước chạy sai", "QCVN 2:2021/BKHCN",
        "cân ở chợ thiếu thì báo ai", "hoà giải tranh chấp kĩ thuật", "8 934563 138165",
    ];

    public static readonly Passage[] Passages =
    [
        Make("hang-gia", "Mua phải hàng giả thì làm gì?", "làm gì khi mua nhầm hàng giả",
            "Giữ lại hàng, hóa đơn và tin nhắn. Báo Quản lý thị trường. Người bán hàng giả bị phạt theo Nghị định "
            + "98/2020/NĐ-CP. Đường dây nóng nhận tin báo hàng giả, hàng nhái."),
        Make("mu-bao-hiem", "Mũ bảo hiểm thế nào là đạt chuẩn?", "nhận biết mũ bảo hiểm đạt chuẩn",
            "Mũ bảo hiểm phải có dấu hợp quy CR theo QCVN 2:2021/BKHCN. "
            + "Đo lường, chất lượng do cơ sở chịu trách nhiệm."),
        Make("can-thieu", "Đi chợ bị cân thiếu thì báo ai?", "cân hàng ở chợ bị thiếu",
            "Nhờ ban quản lý chợ cân lại trên cân đối chứng. Cân phải được kiểm định, đo lường theo quy định."),
        Make("ma-vach", "Quét mã vạch để biết điều gì?", "tra mã vạch ở đâu",
            "Quét mã tại verigoods.vn. Mã 8934563138165 bắt đầu bằng 893 do GS1 Việt Nam cấp."),
        Make("dong-ho-nuoc", "Đồng hồ nước chạy sai thì làm gì?", "đồng hồ nước chạy nhanh",
            "Yêu cầu đơn vị cấp nước kiểm định đồng hồ nước. Hai bên tranh chấp thì hòa giải, nhờ giám định kỹ thuật."),
    ];

    private static Passage Make(string id, string title, string question, string body) => new(
        id,
        [
            new PassageField(FieldKind.Title, title),
            new PassageField(FieldKind.Question, question),
            new PassageField(FieldKind.Body, body),
        ]);
}

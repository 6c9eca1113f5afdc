namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>Words beside an amount that say what it is: thiếu 2 lạng, cân lại 1,8 kg, hết 300k.</summary>
internal static class AmountCues
{
    public static readonly string[] Lacking = ["thiếu", "hụt", "kém", "mất", "ăn bớt", "bớt"];
    public static readonly string[] Weighed =
        ["cân lại", "còn", "chỉ được", "chỉ có", "thực tế", "thật ra", "thực", "chỉ", "kiểm tra lại", "cân thử"];
    public static readonly string[] Total = ["hết", "tổng", "tất cả", "cả thảy", "trả", "thanh toán"];
    public static readonly string[] Scale = ["cân đồng hồ", "cân lò xo", "cân loại", "loại cân", "cái cân"];
    /// <summary>Between a number of packs and the size of one.</summary>
    public static readonly string[] Each = ["x", "×", "*", "loại", "mỗi", "mỗi cái"];
    public static readonly string[] Calculate =
        ["thiếu bao nhiêu", "hụt bao nhiêu", "mất bao nhiêu", "tính", "bao nhiêu tiền",
        "bao nhiêu phần trăm", "bao nhiêu gam", "bao nhiêu lạng"];
    public static readonly string[] WhatToDo =
        ["làm gì", "làm thế nào", "làm sao", "báo ai", "báo đâu", "báo ở đâu", "phạt", "kiện", "xử lý", "xử phạt",
        "tố cáo", "khiếu nại", "bị gì", "có sao", "đòi lại", "coi là", "có tính là", "được phép", "cho phép",
        "được thiếu", "được hụt", "mới là", "là quá", "thì sao", "có phải", "gian không"];
    public static readonly string[] Cheaper =
        ["rẻ hơn", "đắt hơn", "lợi hơn", "hời hơn", "mắc hơn", "so giá", "so sánh giá", "đáng mua hơn"];
    public static readonly string[] Repair = ["sửa", "bảo hành mất", "nằm tiệm", "nằm hãng", "gửi sửa", "đem sửa"];
    public static readonly string[] Remote =
        ["qua mạng", "trên mạng", "online", "onl", "qua điện thoại", "từ xa", "livestream", "shopee", "lazada",
        "tiktok"];
    public static readonly string[] Door = ["tận nhà", "tận cửa", "đến nhà", "tới nhà", "vào nhà"];
    public static readonly string[] Seminar = ["hội thảo", "hội trường", "hội nghị"];
    public static readonly string[] Multilevel = ["đa cấp"];
    public static readonly string[] Warranty = ["bảo hành"];
    public static readonly string[] Yes = ["có", "đúng", "phải", "sai", "thiếu", "ừ", "vâng", "dạ có"];
    public static readonly string[] No = ["không", "ko", "hông", "đúng mô tả", "chưa", "không sai"];
    public static readonly string[] Never = ["chưa sửa", "không sửa", "chưa", "không", "chưa lần nào", "ko", "0"];

    /// <summary>Whether one of the phrases stands in a piece of text, with or without marks.</summary>
    public static bool Has(string text, params ReadOnlySpan<string> phrases)
    {
        var lower = $" {string.Join(' ', Words(text))} ";
        var isPlain = lower == VietnameseText.Fold(lower);
        foreach (var phrase in phrases)
        {
            var words = string.Join(' ', Words(phrase));
            var wanted = isPlain ? VietnameseText.Fold(words) : words;
            if (lower.Contains($" {wanted} ", StringComparison.Ordinal)) return true;
        }
        return false;
    }

    /// <summary>What stands between an amount and the one before it.</summary>
    public static string Before(string clean, IReadOnlyList<Amount> amounts, int index)
    {
        var from = index == 0 ? 0 : amounts[index - 1].End;
        return clean[from..amounts[index].Start];
    }

    private static IEnumerable<string> Words(string text) =>
        Tokenizer.Tokenize(text).Where(t => t.IsWord).Select(t => t.Text);
}

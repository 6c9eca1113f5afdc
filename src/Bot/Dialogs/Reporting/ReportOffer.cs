using BachDang.Outreach.Bot.Dialogs.Buttons;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>Which articles offer to report the place of trade, and as what.</summary>
internal static class ReportOffer
{
    private static readonly Dictionary<string, string> CategoryOfTopic = new(StringComparer.Ordinal)
    {
        ["hang-gia"] = "hang-gia",
        ["do-luong"] = "can-thieu",
        ["nhan-ma-vach"] = "nhan-sai",
        ["thuc-pham"] = "khong-an-toan",
        ["thuoc-my-pham"] = "khong-an-toan",
        ["mua-online"] = "tren-mang",
        ["hang-tieu-dung"] = "khac",
        ["phan-anh"] = "",
    };

    public static bool IsFor(string? topic) => topic is not null && CategoryOfTopic.ContainsKey(topic);

    /// <summary>Key of the category to begin with; null for none.</summary>
    public static string? CategoryOf(string? topic) =>
        topic is not null && CategoryOfTopic.GetValueOrDefault(topic) is { Length: > 0 } category ? category : null;

    /// <summary>What the button carries: the dialog and the question it stands under.</summary>
    public static string Button(Guid question) => $"{FileReportDialog.DialogName}/{ButtonData.Short(question)}";
}

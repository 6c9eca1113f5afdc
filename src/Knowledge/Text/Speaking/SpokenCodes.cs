using System.Text.RegularExpressions;

namespace BachDang.Outreach.Knowledge.Text.Speaking;

/// <summary>Addresses, telephone numbers and numbers of documents, before anything in them is taken for a date or an
/// amount.</summary>
internal static partial class SpokenCodes
{
    private const string OnSite = "trên trang tin của phường";

    public static string Say(string text)
    {
        text = Email().Replace(text, $"thư điện tử ghi {OnSite}");
        text = Address().Replace(text, m => m.Groups["lead"].Success ? OnSite
            : m.Index == 0 || text[m.Index - 1] == '\n' ? $"Xem {OnSite}" : $"xem {OnSite}");
        text = Document().Replace(text, Number);
        text = Phone().Replace(text, m => NumberReading.OneByOne(m.Value));
        text = ShortPhone().Replace(text,
            m => $"{m.Groups["cue"].Value}{NumberReading.OneByOne(m.Groups["number"].Value)}");
        return Roman().Replace(text, m => RomanNumber.Read(m.Groups["roman"].Value) is { } number
            ? $"{m.Groups["cue"].Value} {NumberReading.Whole(number)}" : m.Value);
    }

    // 98/2020/NĐ-CP: số chín mươi tám, năm hai nghìn không trăm hai mươi, en-nờ đê, xê pê.
    private static string Number(Match match)
    {
        var said = NumberReading.Written(match.Groups["number"].Value.TrimStart('0').PadLeft(1, '0'))!;
        if (match.Groups["year"].Success) said += $", năm {NumberReading.Written(match.Groups["year"].Value)}";
        var letters = match.Groups["code"].Value.Split('/', '-').Select(LetterNames.Spell);
        return $"{(match.Groups["lead"].Success ? "" : "số ")}{said}, {string.Join(", ", letters)}";
    }

    [GeneratedRegex(@"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")]
    private static partial Regex Email();

    // A full stop behind an address ends the sentence.
    [GeneratedRegex(@"(?<lead>(?:\b(?:tại|ở|trên|vào|theo|qua)(?:\s+(?:địa chỉ|đường dẫn|trang|website|link))*\s*:?\s*"
        + @"))?(?:https?://[^\s]*[^\s.,;:!?)”""]|www\.[^\s]*[^\s.,;:!?)”""]|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.("
        + @"?:vn|com|net|org)(?:/[^\s]*[^\s.,;:!?)”""])?)", RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<=(?<lead>\bsố\s+))?(?<![\d/])(?<number>\d{1,5})(?:/(?<year>(?:19|20)\d{2}))?[/-](?<code>[A-ZĐ"
        + @"]{1,6}\d{0,3}(?:[-/][A-ZĐ]{1,8}\d{0,3})*)(?![\p{L}\d])")]
    private static partial Regex Document();

    [GeneratedRegex(@"(?<![\d.,/])(?:\+84|0)\d{2,3}[ .]?\d{3}[ .]?\d{3,4}(?![\d/])|(?<![\d.,/])1[89]00[ .]?\d{4,6}(?!["
        + @"\d/])")]
    private static partial Regex Phone();

    [GeneratedRegex(@"(?<cue>\b(?:gọi(?:\s+ngay)?(?:\s+số)?|tổng đài|đường dây nóng|điện thoại|hotline)\s*:?\s+)(?<num"
        + @"ber>1\d{2,3})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex ShortPhone();

    [GeneratedRegex(@"(?<cue>\b(?:[Qq]uý|[Tt]hế kỷ|[Kk]hóa|[Kk]hoá|[Cc]hương|[Pp]hần|[Mm]ục|[Ll]ần thứ|[Đđ]ại hội|[Đđ]"
        + @"ợt|[Kk]ỳ|[Đđ]iều|[Cc]ấp|[Hh]ạng|[Gg]iai đoạn|[Pp]hụ lục|[Nn]hóm|[Ll]oại|lần))\s+(?<roman>[IVXLC]"
        + @"{1,7})(?![\p{L}\d])")]
    private static partial Regex Roman();
}

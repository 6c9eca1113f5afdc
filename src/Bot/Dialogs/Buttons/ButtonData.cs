using System.Buffers.Text;
using System.Globalization;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Bot.Dialogs.Buttons;

/// <summary>What our buttons carry: at most 64 bytes, Telegram's limit. Read back by <see
/// cref="ChoiceData"/>.</summary>
internal static class ButtonData
{
    public const string LeaveTopic = "t:";
    public const string EraseYes = "x:1";
    public const string EraseNo = "x:0";
    public const string AskHow = "k:?";

    public static string Article(string articleId) => $"a:{articleId}";

    public static string Feedback(Guid question, AnswerFeedback feedback) => $"f:{(int)feedback}:{Short(question)}";

    public static string AskWhatIsWrong(Guid question) => $"w:{Short(question)}";

    public static string TellWhy(Guid question) => $"y:{Short(question)}";

    public static string HandOff(Guid question) => $"h:{Short(question)}";

    public static string NoneOfThese(Guid question) => $"n:{Short(question)}";

    public static string Answer(Guid campaign, int question, int option) =>
        string.Create(CultureInfo.InvariantCulture, $"q:{Short(campaign)}:{question}:{option}");

    public static string StopNews(Guid campaign) => $"u:{Short(campaign)}";

    /// <summary>The same button under a campaign that was sent for a look: what it does counts nowhere.</summary>
    public static string AsTest(string data) => data.Length > 1 && data[1] == ':' && data[0] is 'q' or 'u'
        ? $"{char.ToUpperInvariant(data[0])}{data[1..]}"
        : data;

    /// <summary>An id in 22 characters; see <see cref="ChoiceData.TryLong"/>.</summary>
    public static string Short(Guid id) => Base64Url.EncodeToString(id.ToByteArray(bigEndian: true));
}

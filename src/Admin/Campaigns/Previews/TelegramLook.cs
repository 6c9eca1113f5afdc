using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Admin.Campaigns.Previews;

/// <summary>How a message comes in Telegram: what counts against its limits, and whether the words stand under the
/// picture or in a message of their own.</summary>
/// <param name="Words">As they are read.</param>
/// <param name="Length">Letters as Telegram counts them.</param>
/// <param name="Limit">The most that may stand together.</param>
internal sealed record TelegramLook(StyledText Words, int Length, int Limit)
{
    public const int MostText = 4096;
    public const int MostCaption = 1024;

    /// <summary>The words do not fit under the picture and follow it.</summary>
    public bool WordsFollow { get; private init; }

    public static TelegramLook Of(string text, bool hasPicture)
    {
        var words = StyledText.Of(MessageBody.Of(text));
        return new TelegramLook(words, words.Text.Length, hasPicture ? MostCaption : MostText)
        {
            WordsFollow = hasPicture && words.Text.Length > MostCaption,
        };
    }
}

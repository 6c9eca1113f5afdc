using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using BachDang.Outreach.Ward.Questions;

namespace BachDang.Outreach.Bot.Dialogs.Buttons;

/// <summary>What a pressed button means. Whatever comes back is outside input: a resident's program can send
/// anything.</summary>
internal abstract record ChoiceData
{
    /// <summary>Reads a button; null when it is none of ours.</summary>
    public static ChoiceData? Read(string data)
    {
        switch (data)
        {
            case ButtonData.LeaveTopic: return new TopicLeft();
            case ButtonData.EraseYes: return new EraseDecided(true);
            case ButtonData.EraseNo: return new EraseDecided(false);
            case ButtonData.AskHow: return new HowToAsk();
        }
        if (data.Length < 3 || data[1] != ':') return null;
        var rest = data[2..];
        return data[0] switch
        {
            'a' => new ArticleChosen(rest),
            'w' when TryLong(rest, out var id) => new FaultAsked(id),
            'y' when TryLong(rest, out var id) => new WhyAsked(id),
            'h' when TryLong(rest, out var id) => new OfficerAsked(id),
            'n' when TryLong(rest, out var id) => new NoneChosen(id),
            'f' => ReadFeedback(rest),
            'u' when TryLong(rest, out var id) => new NewsStopped(id),
            'U' when TryLong(rest, out var id) => new TestStopped(id),
            'q' => ReadAnswer(rest),
            'Q' when ReadAnswer(rest) is { } answer => new TestAnswered(answer),
            _ => null,
        };
    }

    private static FeedbackGiven? ReadFeedback(string rest)
    {
        var parts = rest.Split(':');
        return parts.Length == 2 && int.TryParse(parts[0], out var number)
            && Enum.IsDefined((AnswerFeedback)number) && number != (int)AnswerFeedback.None
            && TryLong(parts[1], out var id) ? new FeedbackGiven(id, (AnswerFeedback)number) : null;
    }

    private static CampaignAnswered? ReadAnswer(string rest)
    {
        var parts = rest.Split(':');
        return parts.Length == 3 && TryLong(parts[0], out var campaign)
            && byte.TryParse(parts[1], CultureInfo.InvariantCulture, out var question)
            && byte.TryParse(parts[2], CultureInfo.InvariantCulture, out var option)
            ? new CampaignAnswered(campaign, question, option)
            : null;
    }

    public static bool TryLong(string text, out Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        // TryDecodeFromChars throws at other letters; this one only says so.
        var ok = text.Length == 22
            && Base64Url.DecodeFromChars(text, bytes, out _, out var written) == OperationStatus.Done && written == 16;
        id = ok ? new Guid(bytes, bigEndian: true) : Guid.Empty;
        return ok;
    }
}

internal sealed record ArticleChosen(string ArticleId) : ChoiceData;

internal sealed record FeedbackGiven(Guid Question, AnswerFeedback Feedback) : ChoiceData;

/// <summary>The answer did not fit; the resident is asked in what way.</summary>
internal sealed record FaultAsked(Guid Question) : ChoiceData;

/// <summary>Why the service answered so.</summary>
internal sealed record WhyAsked(Guid Question) : ChoiceData;

internal sealed record OfficerAsked(Guid Question) : ChoiceData;

internal sealed record NoneChosen(Guid Question) : ChoiceData;

internal sealed record TopicLeft : ChoiceData;

internal sealed record EraseDecided(bool Erase) : ChoiceData;

/// <summary>No more news, pressed under a campaign.</summary>
internal sealed record NewsStopped(Guid Campaign) : ChoiceData;

/// <summary>An option of a campaign's question.</summary>
internal sealed record CampaignAnswered(Guid Campaign, int Question, int Option) : ChoiceData;

/// <summary>No more news, pressed under a campaign that was sent for a look.</summary>
internal sealed record TestStopped(Guid Campaign) : ChoiceData;

/// <summary>An option of a question under a campaign that was sent for a look.</summary>
internal sealed record TestAnswered(CampaignAnswered Answer) : ChoiceData;

/// <summary>How a question is asked here.</summary>
internal sealed record HowToAsk : ChoiceData;

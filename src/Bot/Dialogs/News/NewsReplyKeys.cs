using BachDang.Outreach.Knowledge.Content.Talks;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>What is said about news and under campaigns, in content/replies.yml.</summary>
public static class NewsReplyKeys
{
    public const string From = CampaignLines.FromKey;
    public const string Corrects = CampaignLines.CorrectsKey;
    public const string Report = CampaignLines.ReportKey;
    public const string Ask = CampaignLines.AskKey;
    public const string AskHow = "news.ask_how";
    public const string Stop = CampaignLines.StopKey;
    public const string Stopped = "news.stopped";
    public const string NothingToStop = "news.nothing_to_stop";
    public const string Back = "news.back";
    public const string Gone = "news.gone";

    /// <summary>The headline of a correction in the ward's channel.</summary>
    public const string Correction = "news.correction";

    /// <summary>The button in the ward's channel that leads to a quiz.</summary>
    public const string AnswerInBot = "news.answer_in_bot";

    public const string QuizRight = "news.quiz_right";
    public const string QuizWrong = "news.quiz_wrong";
    public const string QuizBefore = "news.quiz_before";
    public const string QuizArticle = "news.quiz_article";
    public const string Polled = "news.polled";

    public const string Topics = "subscribe.topics";
    public const string TopicNeeded = "subscribe.topic_needed";
    public const string Group = "subscribe.group";
    public const string Organizations = "subscribe.organizations";
    public const string Chosen = "subscribe.chosen";
    public const string Next = "subscribe.next";
    public const string Now = "subscribe.now";

    /// <summary>What the resident agrees to; a change of its words is another version of the consent.</summary>
    public const string Consent = NewsConsent.ReplyKey;
    public const string Agree = "subscribe.agree";
    public const string Done = "subscribe.done";
    public const string WayOut = "subscribe.way_out";

    /// <summary>What the site brought along was used or is too old.</summary>
    public const string OfferGone = "subscribe.offer_gone";

    /// <summary>What a chat page shows in place of the code it sent.</summary>
    public const string FromSite = "subscribe.from_site";
}

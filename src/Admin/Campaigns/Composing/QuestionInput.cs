using BachDang.Outreach.Knowledge.Content.Occasions;
using BachDang.Outreach.Ward.Campaigns;

namespace BachDang.Outreach.Admin.Campaigns.Composing;

/// <summary>The fields of one question, as a form sends them.</summary>
internal sealed class QuestionInput
{
    public string? Text { get; set; }

    /// <summary>One option a line.</summary>
    public string? Options { get; set; }

    /// <summary>The line of the right one, from 1; 0 in a poll.</summary>
    public int Right { get; set; }
    public string? Why { get; set; }
    public string? Article { get; set; }

    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Options);

    public static QuestionInput Of(CampaignQuestion question) => new()
    {
        Text = question.Text,
        Options = string.Join('\n', question.Options),
        Right = question.Right is { } right ? right + 1 : 0,
        Why = question.Why,
        Article = question.Article,
    };

    public static QuestionInput Of(OccasionQuestion question) => new()
    {
        Text = question.Text,
        Options = string.Join('\n', question.Options),
        Right = question.Right,
        Why = question.Why,
        Article = question.Article,
    };

    public CampaignQuestion ToQuestion() => new(CampaignInput.One(Text), CampaignInput.Lines(Options))
    {
        // A line that is not there is refused with the question.
        Right = Right > 0 ? Right - 1 : null,
        Why = CampaignInput.Blank(Why),
        Article = CampaignInput.Blank(Article),
    };
}

using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Ward.Messages;

namespace BachDang.Outreach.Bot.Dialogs.News;

/// <summary>What each step of subscribing asks, with its buttons.</summary>
internal sealed class SubscribeQuestions(KnowledgeBase knowledge, ReplyTexts replies, DialogWords dialogs)
{
    public const string Next = "next";
    public const string Agree = "yes";

    private WardCard Ward => knowledge.Content.Ward;

    /// <summary>The version of the consent: the words themselves, so that no change of them goes unnoticed.</summary>
    public string ConsentVersion => NewsConsent.VersionOf(ConsentText);

    private string ConsentText => replies.Say(NewsReplyKeys.Consent);

    /// <summary>The step behind this one; steps with nothing to choose are left out.</summary>
    public SubscribeStep After(SubscribeStep step) => step switch
    {
        SubscribeStep.Topics when Ward.Groups.Count > 0 => SubscribeStep.Group,
        SubscribeStep.Topics or SubscribeStep.Group when Ward.Organizations.Count > 0 => SubscribeStep.Organizations,
        _ => SubscribeStep.Consent,
    };

    public SubscribeStep Before(SubscribeStep step) => step switch
    {
        SubscribeStep.Consent when Ward.Organizations.Count > 0 => SubscribeStep.Organizations,
        SubscribeStep.Consent or SubscribeStep.Organizations when Ward.Groups.Count > 0 => SubscribeStep.Group,
        _ => SubscribeStep.Topics,
    };

    public bool Knows(SubscribeStep step, string key) => ChoicesOf(step).Any(place => place.Id == key);

    public MessageBody Of(DialogContext context, SubscribeState state, string? before = null)
    {
        var text = state.Step switch
        {
            SubscribeStep.Topics => replies.Say(NewsReplyKeys.Topics),
            SubscribeStep.Group => replies.Say(NewsReplyKeys.Group),
            SubscribeStep.Organizations => replies.Say(NewsReplyKeys.Organizations),
            _ => ConsentText,
        };
        return new MessageBody(before is null ? text : $"{before}\n{text}", null, [.. Buttons(context, state)]);
    }

    /// <summary>Names of chosen topics, for a sentence.</summary>
    public string Names(IEnumerable<string> topics) =>
        string.Join(", ", Ward.NewsTopics.Where(t => topics.Contains(t.Id)).Select(t => t.Name));

    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => replies.Say(key, values);

    /// <summary>Whether words agree as the button does.</summary>
    public bool Agrees(string text) => KnowledgeBase.AreAlike(text, replies.Say(NewsReplyKeys.Agree));

    private IEnumerable<Choice> Buttons(DialogContext context, SubscribeState state)
    {
        var chosen = state.Step switch
        {
            SubscribeStep.Topics => state.Topics,
            SubscribeStep.Organizations => state.Organizations,
            _ => [],
        };
        foreach (var place in ChoicesOf(state.Step))
            yield return context.Button(place.Id, chosen.Contains(place.Id)
                ? replies.Say(NewsReplyKeys.Chosen, ("name", place.Name))
                : place.Name);
        if (state.Step is SubscribeStep.Topics or SubscribeStep.Organizations)
            yield return context.Button(Next, replies.Say(NewsReplyKeys.Next));
        if (state.Step == SubscribeStep.Group) yield return dialogs.SkipButton(context);
        if (state.Step == SubscribeStep.Consent) yield return context.Button(Agree, replies.Say(NewsReplyKeys.Agree));
        if (state.Step != SubscribeStep.Topics) yield return dialogs.BackButton(context);
        yield return dialogs.LeaveButton(context);
    }

    private IReadOnlyList<NamedPlace> ChoicesOf(SubscribeStep step) => step switch
    {
        SubscribeStep.Topics => Ward.NewsTopics,
        SubscribeStep.Group => Ward.Groups,
        SubscribeStep.Organizations => Ward.Organizations,
        _ => [],
    };
}

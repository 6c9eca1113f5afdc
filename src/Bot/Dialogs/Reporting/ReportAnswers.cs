using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;
using BachDang.Outreach.Bot.Dialogs.Steps;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Ward.Identity.Boxes;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>Takes words as the answer to the step that is asked.</summary>
internal sealed class ReportAnswers(
    KnowledgeBase knowledge, ReplyTexts replies, DraftText draft, Sealing sealing)
{
    private const int FewestDigits = 8;

    // Who asks something in so few words does not tell a story.
    private const int ShortQuestion = 40;

    public Heeded Take(ReportState state, string text) => state.Step switch
    {
        ReportStep.Category => Category(state, text),
        ReportStep.Story => Next(WithStory(state, text, state.Editing), HeardOf(text)),
        ReportStep.Details or ReportStep.Photos => new Heeded(WithStory(state, text, false), Heard.NotUnderstood),
        ReportStep.Barcode => Barcode(state, text),
        ReportStep.Place => Next(WithPlace(state, text), HeardOf(text)),
        ReportStep.When => Next(WithDay(state, text), HeardOf(text)),
        ReportStep.Follow => Follow(state, text),
        ReportStep.Contact => Contact(state, text),
        ReportStep.Draft => Draft(state, text),
        ReportStep.Edit => Edit(state, text),
        _ => Next(ReportPath.With(state, state.Step, Cut(knowledge.Mask(text), ReportState.LongestField)),
            HeardOf(text)),
    };

    public ReportState Next(ReportState state) => ReportPath.Next(state, draft.CategoryOf(state));

    public ReportState Back(ReportState state) => ReportPath.Back(state, draft.CategoryOf(state));

    /// <summary>Words added to the story, or in its place.</summary>
    public ReportState WithStory(ReportState state, string text, bool instead)
    {
        var words = Tidy(knowledge.Mask(text));
        if (!words.Any(char.IsLetterOrDigit)) return state;
        var all = instead || state.Words is null ? words : $"{state.Words}\n{words}";
        var goods = KnowledgeBase.ReadGoods(text);
        var asked = ReportPath.AllOf(draft.CategoryOf(state));
        return state with
        {
            Words = CutText.At(all, ReportState.LongestWords),
            Barcode = state.Barcode ?? (asked.Contains(ReportStep.Barcode) ? goods.Barcode : null),
            Lot = state.Lot ?? (asked.Contains(ReportStep.Lot) ? goods.Lot : null),
            Expiry = state.Expiry ?? (asked.Contains(ReportStep.Expiry) ? goods.Expiry : null),
        };
    }

    private Heeded Next(ReportState state, Heard heard) => new(Next(state), heard);

    private Heeded Category(ReportState state, string text)
    {
        var named = knowledge.Content.Ward.Categories.FirstOrDefault(c =>
            KnowledgeBase.AreAlike(c.Title, text) || KnowledgeBase.AreAlike(c.Button, text));
        if (named is not null) return Next(state with { Category = named.Id }, Heard.Understood);
        return new Heeded(WithStory(state, text, false), HeardOf(text)) { Note = ReportAskKeys.CategoryAgain };
    }

    private Heeded Barcode(ReportState state, string text) => KnowledgeBase.ReadBarcode(text) switch
    {
        { IsRight: true } right => Next(state with { Barcode = right.Digits }, Heard.Understood),
        null => new Heeded(state, Heard.NotUnderstood) { Note = ReportAskKeys.BarcodeNot },
        _ => new Heeded(state, Heard.Understood) { Note = ReportAskKeys.BarcodeWrong },
    };

    private ReportState WithPlace(ReportState state, string text)
    {
        var online = draft.CategoryOf(state) is { Online: true };
        return state with { PlaceText = Cut(knowledge.MaskPlace(text, online), ReportState.LongestPlace) };
    }

    private ReportState WithDay(ReportState state, string text) => state with
    {
        SeenOn = knowledge.ReadDay(text),
        SeenWords = Cut(knowledge.Mask(text), ReportState.LongestField),
    };

    private Heeded Follow(ReportState state, string text)
    {
        if (sealing.CanSeal && IsContact(text)) return Contact(state, text);
        ReportFollow? said = Is(text, ReportAskKeys.FollowTalk) ? ReportFollow.Talk
            : Is(text, ReportAskKeys.FollowNobody) ? ReportFollow.Nobody
            : sealing.CanSeal && Is(text, ReportAskKeys.FollowContact) ? ReportFollow.Contact : null;
        return said is { } follow ? Choose(state, follow) : new Heeded(state, Heard.NotUnderstood);
    }

    public Heeded Choose(ReportState state, ReportFollow follow)
    {
        if (follow == ReportFollow.Contact)
            return sealing.CanSeal ? new Heeded(state.At(ReportStep.Contact), Heard.Understood)
                : new Heeded(state.At(ReportStep.Follow), Heard.Understood);
        return Next(state with { Step = ReportStep.Follow, Follow = follow, Box = null }, Heard.Understood);
    }

    // The words are sealed here and go nowhere else: not into the draft, not to the knowledge base.
    private Heeded Contact(ReportState state, string text)
    {
        if (!sealing.CanSeal)
            return new Heeded(state.At(ReportStep.Follow), Heard.Surely) { ShownInstead = ReportAskKeys.ContactShown };
        if (!IsContact(text))
            return new Heeded(state, IsShortQuestion(text) ? Heard.NotUnderstood : Heard.Surely)
            {
                Note = ReportAskKeys.ContactNot,
                ShownInstead = ReportAskKeys.ContactShown,
            };
        var box = Convert.ToBase64String(ContactWords.Read(text).SealedBy(sealing));
        var next = state with { Step = ReportStep.Contact, Follow = ReportFollow.Contact, Box = box };
        return Next(next, Heard.Surely) with { ShownInstead = ReportAskKeys.ContactShown };
    }

    private Heeded Draft(ReportState state, string text)
    {
        if (Is(text, ReportAskKeys.SendWords)) return new Heeded(state, Heard.Understood) { Sends = true };
        return Is(text, ReportAskKeys.EditWords)
            ? new Heeded(state.At(ReportStep.Edit), Heard.Understood)
            : new Heeded(state, Heard.NotUnderstood);
    }

    private Heeded Edit(ReportState state, string text)
    {
        foreach (var step in ReportPath.Editable)
            if (Is(text, ReportAskKeys.Name(step)))
                return new Heeded(state with { Step = step, Editing = true }, Heard.Understood);
        return new Heeded(state, Heard.NotUnderstood);
    }

    // A sentence may list several ways to say it.
    private bool Is(string text, string key) =>
        replies.Say(key).Split('|').Any(words => KnowledgeBase.AreAlike(words, text));

    private static bool IsContact(string text) => text.Count(char.IsDigit) >= FewestDigits || text.Contains('@');

    private static bool IsShortQuestion(string text) =>
        text.Length <= ShortQuestion && KnowledgeBase.SoundsLikeAQuestion(text);

    private static Heard HeardOf(string text) =>
        text.TrimEnd().EndsWith('?') || IsShortQuestion(text) ? Heard.AsFreeWords : Heard.Told;

    private static string? CutOrNull(string text, int most)
    {
        var tidy = Tidy(text);
        return tidy.Length == 0 ? null : CutText.At(tidy, most);
    }

    private static string Cut(string text, int most) => CutOrNull(text, most) ?? "";

    // What JSON writes as several characters would make the draft longer than it may be.
    private static string Tidy(string text) => string.Concat(text.Where(c => c == '\n' || !char.IsControl(c)))
        .Replace('"', '\u201D').Replace('\\', '/').Trim();
}

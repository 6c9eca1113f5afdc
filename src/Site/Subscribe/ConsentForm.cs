using System.Text;
using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Talks;
using BachDang.Outreach.Site.Tokens;

namespace BachDang.Outreach.Site.Subscribe;

/// <summary>The consent as the page shows it, with the field that proves which words were shown.</summary>
internal sealed class ConsentForm(KnowledgeBase knowledge, SealedForms forms, TimeProvider clock)
{
    private static readonly TimeSpan GoodFor = TimeSpan.FromHours(2);

    public string Words => knowledge.Say(NewsConsent.ReplyKey);

    public string Version => NewsConsent.VersionOf(Words);

    public string Field() => forms.Seal(
        FormPurpose.Consent, clock.GetUtcNow() + GoodFor, Encoding.ASCII.GetBytes(Version));

    /// <summary>Whether these are the words that are asked for now.</summary>
    public bool Shows(string? field) =>
        forms.Open(FormPurpose.Consent, field) is { } version && Encoding.ASCII.GetString(version) == Version;
}

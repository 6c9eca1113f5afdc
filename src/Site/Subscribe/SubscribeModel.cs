using BachDang.Outreach.Knowledge;
using BachDang.Outreach.Knowledge.Content.Reports;
using BachDang.Outreach.Site.Visitors;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace BachDang.Outreach.Site.Subscribe;

/// <summary>Why nothing was kept.</summary>
internal enum SubscribeProblem
{
    None = 0,
    NoTopic = 1,
    NotAgreed = 2,

    /// <summary>The form is too old, or shows words that are not asked for any more.</summary>
    Outdated = 3,
    TooMany = 4,
}

/// <summary>Choosing news on the site. The site knows nobody: what was chosen waits under a code until a messenger or
/// the chat brings it.</summary>
[IgnoreAntiforgeryToken]
[OwnFormsOnly]
[ReadsOwnForm]
[RequestSizeLimit(LargestForm)]
[ResponseCache(NoStore = true)]
internal sealed class SubscribeModel(
    KnowledgeBase knowledge, ConsentForm consent, SubscribeLimit limit, WardWrites writes, TimeProvider clock,
    IServiceProvider services) : PageModel
{
    public const string TopicPrefix = "viec.";
    public const string SenderPrefix = "cua.";
    private const int LargestForm = 16 * 1024;

    public ConsentForm Consent => consent;

    public SubscribeProblem Problem { get; private set; }

    /// <summary>What was chosen; the form shows it again.</summary>
    public NewsWish Wish { get; private set; } = new([], Subscription.NoGroup, [], "");

    /// <summary>The code; null while nothing is kept.</summary>
    public string? Code { get; private set; }

    /// <summary>The address that opens the bot; null where there is none.</summary>
    public string? BotAddress { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FieldsOf.ReadAsync(Request, LargestForm, ct) is not { } fields)
            return Refuse(SubscribeProblem.Outdated, StatusCodes.Status400BadRequest);
        var ward = knowledge.Content.Ward;
        Wish = new NewsWish(Chosen(fields, TopicPrefix, ward.NewsTopics),
            ward.Groups.FirstOrDefault(group => group.Id == fields.GetValueOrDefault("to"))?.Id ?? Subscription.NoGroup,
            Chosen(fields, SenderPrefix, ward.Organizations), consent.Version);
        if (!consent.Shows(fields.GetValueOrDefault("phieu"))) return Refuse(SubscribeProblem.Outdated);
        if (Wish.Topics.Count == 0) return Refuse(SubscribeProblem.NoTopic);
        if (!fields.ContainsKey("dongy")) return Refuse(SubscribeProblem.NotAgreed);
        if (!limit.Allows(HttpContext.Connection.RemoteIpAddress))
            return Refuse(SubscribeProblem.TooMany, StatusCodes.Status429TooManyRequests);
        Code = await writes.RunAsync((db, token) => new OfferSubscription(db, clock).RunAsync(Wish, token), ct);
        if (services.GetService(typeof(BotName)) is BotName bot && await bot.FindAsync(ct) is { } name)
            BotAddress = $"https://t.me/{Uri.EscapeDataString(name)}?start=dk_{Code}";
        return Page();
    }

    private static List<string> Chosen(
        IReadOnlyDictionary<string, string> fields, string prefix, IReadOnlyList<NamedPlace> known) =>
        [.. known.Where(one => fields.ContainsKey(prefix + one.Id)).Select(one => one.Id)];

    private PageResult Refuse(SubscribeProblem problem, int status = StatusCodes.Status200OK)
    {
        (Problem, Response.StatusCode) = (problem, status);
        return Page();
    }
}

using System.Net.Http.Headers;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Subscriptions;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Tests.Admin.Campaigns;

/// <summary>What officers fill in and press on the pages about campaigns.</summary>
internal static class CampaignForms
{
    public const string New = "/chien-dich/soan";

    public static (string Name, string Value)[] Filled(
        string title = "Cảnh giác hàng giả", string text = "Bà con xem kỹ **tem nhãn**.",
        params (string Name, string Value)[] more) =>
        [("Input.Title", title), ("Input.Text", text), ("Input.Topics", "hang-gia"), .. more];

    /// <summary>Saves a new campaign.</summary>
    /// <returns>Its page.</returns>
    public static async Task<string> ComposesAsync(
        this StaffVisitor officer, params (string Name, string Value)[] fields)
    {
        var saved = await officer.PostAsync(New, fields.Length > 0 ? fields : Filled());
        return saved.Path ?? throw new InvalidOperationException(saved.Text);
    }

    /// <summary>Presses a button of a campaign's page.</summary>
    public static async Task<StaffAnswer> PressesAsync(
        this StaffVisitor officer, string page, string handler, params (string Name, string Value)[] fields)
    {
        var shown = await officer.GetAsync(page);
        var version = shown.Page.QuerySelector("input[name=version]")?.GetAttribute("value") ?? "0";
        return await officer.PostFromAsync(page, $"{page}?handler={handler}", [("version", version), .. fields]);
    }

    /// <summary>Sends the composing form with a file.</summary>
    public static async Task<StaffAnswer> SendsPictureAsync(
        this StaffVisitor officer, string path, byte[] file, string name, string type,
        params (string Name, string Value)[] fields)
    {
        var form = await officer.GetAsync(path.Split('?')[0]);
        var token = form.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var body = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (field, value) in fields) body.Add(new StringContent(value), field);
        var picture = new ByteArrayContent(file);
        picture.Headers.ContentType = new MediaTypeHeaderValue(type);
        body.Add(picture, "Picture", name);
        return await officer.SendAsync(HttpMethod.Post, path, body);
    }

    public static Guid IdOf(string page) => Guid.Parse(page.Split('/')[^1]);

    public static Task<Campaign> CampaignAsync(this RunningHost host, string page) =>
        host.ReadAsync(db => db.Campaigns.AsNoTracking().SingleAsync(c => c.Id == IdOf(page)));

    /// <summary>A resident who asked for news about counterfeit goods.</summary>
    public static Task<bool> HasSubscriberAsync(this RunningHost host, string organization = "") =>
        host.Services.GetRequiredService<WardWrites>().RunAsync(async (db, ct) =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var talk = new Conversation
            {
                Id = Guid.CreateVersion7(),
                Channel = "webchat",
                AddressHash = Guid.CreateVersion7().ToByteArray(),
                CreatedAt = now,
                LastInboundAt = now,
            };
            db.Conversations.Add(talk);
            await new Subscribe(db, TimeProvider.System).RunAsync(talk.Id,
                new NewsWish(["hang-gia"], "", organization.Length == 0 ? [] : [organization], "v1"), ct);
            return true;
        }, default);
}

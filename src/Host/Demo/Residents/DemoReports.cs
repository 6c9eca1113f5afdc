using BachDang.Outreach.Host.Demo.Staff;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Reports.Identities;

namespace BachDang.Outreach.Host.Demo.Residents;

/// <summary>Residents who report; what officers then do is told by <see cref="DemoHandling"/>.</summary>
internal sealed class DemoReports(DemoWard ward, DemoOfficers staff, DemoTalks talks)
{
    private static readonly string[] Channels = ["webchat", "webchat", "telegram", "site"];
    private readonly List<Guid> _filed = [];

    /// <summary>Plans so many reports over the time from the beginning up to now.</summary>
    public void Plan(int reports, DateTimeOffset begin)
    {
        var days = (ward.Story.Now - begin).TotalDays;
        for (var i = 0; i < reports; i++)
        {
            // More towards the end: people get to know the service.
            var day = begin.AddDays(days * Math.Sqrt(ward.Story.Random.NextDouble()));
            ward.Story.Plan(ward.Story.InDaytime(day), FileAsync);
        }
    }

    private async Task FileAsync(CancellationToken ct)
    {
        var (story, sample) = (ward.Story, ward.Sample);
        var kind = story.One(sample.Kinds, k => k.Weight);
        var channel = story.One(Channels);
        var id = Guid.CreateVersion7(ward.Now);
        for (var photos = story.Random.Next(4); photos > 0; photos--) await TakePhotoAsync(id, channel, ct);
        var receipts = ward.Get<Receipts>();
        var online = ward.Knowledge.Content.Ward.Categories.Any(c => c.Id == kind.Category && c.Online);
        var draft = new ReportDraft
        {
            Id = id,
            ReceiptHash = receipts.Hash(receipts.New()),
            Category = kind.Category,
            Product = story.One(kind.Products),
            Brand = kind.Brands.Count > 0 && story.Happens(0.6) ? story.One(kind.Brands) : null,
            Words = story.One(kind.Words),
            PlaceText = story.One(online ? sample.OnlinePlaces : sample.Places),
            SeenWords = story.One(sample.Seen),
            Channel = channel,
            ContentVersion = ward.Knowledge.Content.Version,
            FollowedBy = channel == DemoTalks.Channel && story.Happens(0.7) ? talks.OfSomebody() : null,
            ContactBox = story.Happens(0.2)
                ? new ReporterContact(sample.ContactName, null).SealedBy(ward.Get<Sealing>())
                : null,
        };
        var report = await ward.DoAsync((db, token) =>
            new FileReport(db, ward.Clock, ward.Rules).RunAsync(draft, token), ct);
        new DemoHandling(ward, staff, kind, report, _filed.Count > 0 ? story.One(_filed) : null).Begin();
        _filed.Add(report.Id);
    }

    private async Task TakePhotoAsync(Guid draft, string channel, CancellationToken ct)
    {
        using var file = new MemoryStream(DemoPicture.Draw(ward.Story.Random));
        var taken = await ward.Get<TakePhoto>().RunAsync(
            new PhotoArrival(draft, channel, "mau.png", "image/png"), file, ct);
        if (taken.Refusal is { } refusal)
            throw new InvalidOperationException($"A picture of the sample was refused: {refusal}.");
    }
}

using System.Net;
using System.Text;
using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Photos.Taking;
using BachDang.Outreach.Ward.Reports.Filing;
using BachDang.Outreach.Ward.Switches;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace BachDang.Outreach.Site.Report.Photos;

/// <summary>Reads a form with photos part by part, each photo straight into <see cref="TakePhoto"/>: nothing is
/// written to disk on the way, and one photo at a time is in memory.</summary>
internal sealed class PhotoForms(
    DraftForms forms, TakePhoto take, PhotoLimit limit, SwitchLook look, WardDb db)
{
    private const int MostFields = 16;
    private const int MostFiles = 30;
    private const int LongestField = 160 * 1024;
    private const int LongestName = 60;
    private const int LongestBoundary = 70;
    private static readonly TimeSpan LongestForm = TimeSpan.FromMinutes(15);

    public async Task<PhotoPost> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(LongestForm);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var refused = new List<RefusedFile>();
        DraftState? draft = null;
        try
        {
            if (ReaderOf(request) is not { } reader) return new PhotoPost((DraftState?)null);
            while (await reader.ReadNextSectionAsync(time.Token) is { } section)
            {
                if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var part)) continue;
                if (!part.IsFileDisposition())
                {
                    if (fields.Count >= MostFields) break;
                    if (await TextOfAsync(section.Body, time.Token) is not { } text) break;
                    fields[part.Name.Value ?? ""] = text;
                    continue;
                }
                // The draft stands before the files; without it nobody's photo is taken.
                draft ??= forms.Open(fields.GetValueOrDefault("nhap"));
                if (draft is null) return new PhotoPost((DraftState?)null);
                if (await new FindFiledDraft(db).RunAsync(draft.Id, time.Token))
                    return new PhotoPost(draft) { IsFiled = true };
                (draft, var why) = await TakeAsync(
                    draft, NameOf(part), section, request.HttpContext.Connection.RemoteIpAddress, time.Token);
                if (why is not null) refused.Add(why);
                if (why is { Why: null } || refused.Count >= MostFiles) break;
            }
        }
        catch (BadHttpRequestException large) when (large.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return new PhotoPost(draft) { IsTooLarge = true, Fields = fields };
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            refused.Add(new RefusedFile("", null));
        }
        catch (InvalidDataException)
        {
            // Not a form as browsers make them.
            return new PhotoPost((DraftState?)null);
        }
        draft ??= forms.Open(fields.GetValueOrDefault("nhap"));
        return new PhotoPost(draft) { Refused = refused, Fields = fields };
    }

    private async Task<(DraftState, RefusedFile?)> TakeAsync(
        DraftState draft, string name, MultipartSection section, IPAddress? visitor, CancellationToken ct)
    {
        if (!await look.IsOnAsync(Switchable.Photos, ct))
            return (draft, new RefusedFile(Shortened(name), new SwitchedOff()));
        if (!limit.Allows(visitor))
            return (draft, new RefusedFile(Shortened(name), new PhotosBusy(PhotoLimit.While)));
        try
        {
            var arrival = new PhotoArrival(draft.Id, SendReport.Channel, name, section.ContentType ?? "");
            var taken = await take.RunAsync(arrival, section.Body, ct);
            if (taken.Value is not { } photo) return (draft, new RefusedFile(Shortened(name), taken.Refusal));
            var offers = photo.Place is not null && draft.Spot is null && !draft.SpotDeclined;
            if (!offers) return (draft, null);
            return (draft with { OfferedSpot = new(photo.Place!.Latitude, photo.Place.Longitude) }, null);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (draft, new RefusedFile(Shortened(name), null));
        }
    }

    private static MultipartReader? ReaderOf(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
        && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary
            ? new MultipartReader(boundary, request.Body)
            : null;

    private static async Task<string?> TextOfAsync(Stream body, CancellationToken ct)
    {
        using var text = new MemoryStream();
        var piece = new byte[4096];
        while (await body.ReadAsync(piece, ct) is > 0 and var read)
        {
            if (text.Length + read > LongestField) return null;
            text.Write(piece, 0, read);
        }
        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }

    private static string NameOf(ContentDispositionHeaderValue part) =>
        HeaderUtilities.RemoveQuotes(part.FileNameStar.HasValue ? part.FileNameStar : part.FileName).Value ?? "";

    // Its end is kept: that is where the kind stands.
    private static string Shortened(string name) => name.Length <= LongestName ? name : name[^LongestName..];
}

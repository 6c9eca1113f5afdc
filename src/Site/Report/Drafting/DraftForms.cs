using System.Text.Json;
using BachDang.Outreach.Site.Tokens;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Reports;

namespace BachDang.Outreach.Site.Report.Drafting;

/// <summary>Drafts as fields of the form.</summary>
internal sealed class DraftForms(SealedForms forms, TimeProvider clock)
{
    private static readonly TimeSpan PictureLife = TimeSpan.FromHours(2);

    public DraftState Begin(string? placeKey)
    {
        var now = clock.GetUtcNow();
        return new DraftState
        {
            Id = Guid.CreateVersion7(now),
            BegunAt = now,
            Receipt = Receipt.New().Show(),
            PlaceKey = placeKey,
        };
    }

    public string Seal(DraftState draft) => forms.Seal(FormPurpose.ReportDraft, draft.BegunAt + ReportRules.KeepDraft,
        JsonSerializer.SerializeToUtf8Bytes(draft, DraftJson.Default.DraftState));

    /// <returns>Null when it is older than a day, or none of ours.</returns>
    public DraftState? Open(string? field)
    {
        if (forms.Open(FormPurpose.ReportDraft, field) is not { } content) return null;
        try
        {
            return JsonSerializer.Deserialize(content, DraftJson.Default.DraftState);
        }
        catch (JsonException)
        {
            // Ours, but of a release that wrote drafts differently.
            return null;
        }
    }

    /// <summary>The right to see one photo of a draft for a while; it goes into the picture's address, where the
    /// draft itself must not be.</summary>
    public string SealPicture(DraftState draft, Guid photo)
    {
        var until = clock.GetUtcNow() + PictureLife;
        var end = draft.BegunAt + ReportRules.KeepDraft;
        return forms.Seal(FormPurpose.DraftPhoto, until < end ? until : end,
            [.. draft.Id.ToByteArray(), .. photo.ToByteArray()]);
    }

    public (Guid Draft, Guid Photo)? OpenPicture(string? field) =>
        forms.Open(FormPurpose.DraftPhoto, field) is { Length: 32 } ids
            ? (new Guid(ids.AsSpan(0, 16)), new Guid(ids.AsSpan(16)))
            : null;
}

using BachDang.Outreach.Site.Report.Drafting;
using BachDang.Outreach.Ward.Identity;

namespace BachDang.Outreach.Site.Report;

/// <summary>The last page: the receipt.</summary>
/// <param name="Code">In groups.</param>
/// <param name="Field">The draft, sealed; it holds nothing but the receipt any more.</param>
/// <param name="TypedRight">What came of typing it back; null when it was not tried.</param>
internal sealed record ReceiptView(string Code, string Field, bool? TypedRight)
{
    public static ReceiptView Of(DraftState draft, string field, string? typed) => new(draft.Receipt, field,
        string.IsNullOrWhiteSpace(typed) ? null : Receipt.Parse(typed)?.Equals(Receipt.Parse(draft.Receipt)) == true);
}

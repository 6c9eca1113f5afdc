using BachDang.Outreach.Knowledge.Content.Reports;

namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>The order of the steps.</summary>
internal static class ReportPath
{
    // A message of this length tells what and where; a shorter one is kept, and more is asked.
    private const int TellsEnough = 70;

    private static readonly IReadOnlyList<ReportStep> Order =
    [
        ReportStep.Category, ReportStep.Story, ReportStep.Details, ReportStep.Place, ReportStep.When,
        ReportStep.Photos, ReportStep.Follow, ReportStep.Draft,
    ];

    /// <summary>What may be corrected in a draft.</summary>
    public static readonly IReadOnlyList<ReportStep> Editable =
    [
        ReportStep.Category, ReportStep.Story, ReportStep.Details, ReportStep.Place, ReportStep.When,
        ReportStep.Photos, ReportStep.Follow,
    ];

    /// <summary>The single fields the category asks for that are still open.</summary>
    public static IReadOnlyList<ReportStep> Open(ReportState state, ReportCategory? category) =>
        [.. AllOf(category).Where(step => ValueOf(state, step) is null)];

    public static IReadOnlyList<ReportStep> AllOf(ReportCategory? category) => category is null
        ? []
        : [.. category.Asks.Select(Of)];

    public static bool IsField(ReportStep step) => step is >= ReportStep.Product and <= ReportStep.Amount;

    private static ReportStep Of(ReportField field) => field switch
    {
        ReportField.Product => ReportStep.Product,
        ReportField.Brand => ReportStep.Brand,
        ReportField.Barcode => ReportStep.Barcode,
        ReportField.Lot => ReportStep.Lot,
        ReportField.Expiry => ReportStep.Expiry,
        ReportField.Amount => ReportStep.Amount,
    };

    public static string? ValueOf(ReportState state, ReportStep field) => field switch
    {
        ReportStep.Product => state.Product,
        ReportStep.Brand => state.Brand,
        ReportStep.Barcode => state.Barcode,
        ReportStep.Lot => state.Lot,
        ReportStep.Expiry => state.Expiry,
        ReportStep.Amount => state.Amount,
        _ => null,
    };

    public static ReportState With(ReportState state, ReportStep field, string value) => field switch
    {
        ReportStep.Product => state with { Product = value },
        ReportStep.Brand => state with { Brand = value },
        ReportStep.Barcode => state with { Barcode = value },
        ReportStep.Lot => state with { Lot = value },
        ReportStep.Expiry => state with { Expiry = value },
        ReportStep.Amount => state with { Amount = value },
        _ => state,
    };

    public static ReportState Next(ReportState state, ReportCategory? category)
    {
        if (IsField(state.Step)) return state.At(ReportStep.Details);
        if (state.Editing) return state with { Step = ReportStep.Draft, Editing = false };
        if (state.Step == ReportStep.Contact) return state.At(ReportStep.Draft);
        for (var i = At(state.Step) + 1; i < Order.Count; i++)
            if (!IsNeedless(state, Order[i], category)) return state.At(Order[i]);
        return state.At(ReportStep.Draft);
    }

    public static ReportState Back(ReportState state, ReportCategory? category)
    {
        if (IsField(state.Step)) return state.At(ReportStep.Details);
        if (state.Editing || state.Step == ReportStep.Edit)
            return state with { Step = ReportStep.Draft, Editing = false };
        if (state.Step == ReportStep.Contact) return state.At(ReportStep.Follow);
        for (var i = At(state.Step) - 1; i > 0; i--)
            if (Order[i] != ReportStep.Details || AllOf(category).Count > 0) return state.At(Order[i]);
        return state.At(ReportStep.Category);
    }

    // What was told before it was asked is not asked again.
    private static bool IsNeedless(ReportState state, ReportStep step, ReportCategory? category) => step switch
    {
        ReportStep.Story => state.Words is { Length: >= TellsEnough },
        ReportStep.Details => Open(state, category).Count == 0,
        _ => false,
    };

    private static int At(ReportStep step)
    {
        for (var i = 0; i < Order.Count; i++)
            if (Order[i] == step) return i;
        return 0;
    }
}

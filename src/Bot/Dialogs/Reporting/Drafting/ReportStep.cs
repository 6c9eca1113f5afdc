namespace BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

/// <summary>What is asked now. Numbers are in stored drafts: never reuse one.</summary>
internal enum ReportStep
{
    Category = 0,

    /// <summary>What was seen, in one free message.</summary>
    Story = 1,

    /// <summary>Offers the single fields that the category asks for and the story left open.</summary>
    Details = 2,
    Product = 3,
    Brand = 4,
    Barcode = 5,
    Lot = 6,
    Expiry = 7,
    Amount = 8,
    Place = 9,
    When = 10,
    Photos = 11,

    /// <summary>Contact details, anonymous, or without a link to this talk.</summary>
    Follow = 12,

    /// <summary>Name and phone, sealed as soon as they are read.</summary>
    Contact = 13,
    Draft = 14,

    /// <summary>Which step is to be corrected.</summary>
    Edit = 15,
}

/// <summary>How the reporter wants to be told.</summary>
internal enum ReportFollow
{
    NotSaid = 0,

    /// <summary>Anonymous; news comes to this talk.</summary>
    Talk = 1,

    /// <summary>As <see cref="Talk"/>, and name and phone are sealed for the custodian.</summary>
    Contact = 2,

    /// <summary>Only the receipt; nothing links the report to a talk.</summary>
    Nobody = 3,
}

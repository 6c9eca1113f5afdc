namespace BachDang.Outreach.Admin.Documents;

/// <summary>The measures of Decree 30/2020/NĐ-CP, annex I, in Word's units: lengths in twentieths of a point, letters
/// in half points. Facts F11-04 to F11-14 name the allowed ranges.</summary>
internal static class OfficialLayout
{
    public const string Font = "Times New Roman";

    public const int PageWidth = 11906, PageHeight = 16838;

    // 20 mm, 20 mm, 30 mm, 15 mm.
    public const int Top = 1134, Bottom = 1134, Left = 1701, Right = 850;

    // The page's number stands in the middle of the upper margin.
    public const int HeaderFromEdge = 567;
    public const int TextWidth = PageWidth - Left - Right;

    /// <summary>The width of the column with the issuing body; the nation's name has the rest.</summary>
    public const int BodyColumn = 3500;
    public const int NationColumn = TextWidth - BodyColumn;

    public const int FirstLine = 720;
    public const int ParagraphGap = 120;

    // With the nation's name in 13 the motto, the date and the text are in 14 (F11-08).
    public const int NationLetters = 26, MottoLetters = 28, BodyLetters = 26, NumberLetters = 26, DateLetters = 28;
    public const int TextLetters = 28, PageLetters = 28, TableLetters = 26;
    public const int RecipientsHead = 24, RecipientsLetters = 22;

    // Room for the signature and the seal.
    public const int SignatureGap = 1500;
}

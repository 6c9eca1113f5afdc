using System.Globalization;
using BachDang.Outreach.Bot.Dialogs.Reporting.Drafting;

namespace BachDang.Outreach.Bot.Dialogs.Reporting;

/// <summary>What the buttons of the report dialog carry: at most 50 bytes.</summary>
internal static class ReportButtons
{
    public const string Law = "law";
    public const string Groups = "groups";
    public const string Today = "w=0";
    public const string Yesterday = "w=1";
    public const string DropPhotos = "drop";
    public const string Send = "send";
    public const string Edit = "edit";

    public const string CategoryMark = "c";
    public const string FieldMark = "f";
    public const string PlaceMark = "p";
    public const string DayMark = "w";
    public const string FollowMark = "t";
    public const string EditMark = "e";
    public const string PhotoPlaceMark = "g";

    public static string Category(string id) => $"{CategoryMark}={id}";

    public static string Field(ReportStep step) => $"{FieldMark}={Number((int)step)}";

    public static string Place(string id) => $"{PlaceMark}={id}";

    public static string Follow(ReportFollow follow) => $"{FollowMark}={Number((int)follow)}";

    public static string EditStep(ReportStep step) => $"{EditMark}={Number((int)step)}";

    /// <summary>Whether the place found in a photo is the place of the report.</summary>
    public static string PhotoPlace(bool yes) => $"{PhotoPlaceMark}={(yes ? "1" : "0")}";

    /// <summary>The step a button names; null when it names none.</summary>
    public static ReportStep? StepOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((ReportStep)number) ? (ReportStep)number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

namespace BachDang.Outreach.Admin.Home;

/// <summary>A number of the first page and where it leads.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Count">How many.</param>
/// <param name="Address">The list.</param>
/// <param name="IsUrgent">Whether any of them is too many.</param>
/// <param name="Note">What the number alone does not say.</param>
internal sealed record HomeTile(string Name, int Count, string Address, bool IsUrgent = false, string? Note = null);

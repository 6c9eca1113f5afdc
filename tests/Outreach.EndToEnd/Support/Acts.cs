using Microsoft.Playwright;

namespace BachDang.Outreach.EndToEnd.Support;

/// <summary>What a person does at a page, by the words they read on it.</summary>
internal static class Acts
{
    public static Task FollowAsync(this IPage page, string link) =>
        page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).First.ClickAsync();

    public static Task PressButtonAsync(this IPage page, string button) =>
        page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
}

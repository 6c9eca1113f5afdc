namespace BachDang.Outreach.Knowledge.Content.Occasions;

/// <summary>A day of the year for which the ward has a message to begin from.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Name">The occasion.</param>
/// <param name="When">When to send, in words.</param>
/// <param name="Month">The month of the suggested day, ward time.</param>
/// <param name="Day">The suggested day.</param>
/// <param name="Title">The message's first line.</param>
/// <param name="Text">Paragraphs in which only <c>**bold**</c> and lines that start with "- " mean something.</param>
public sealed record Occasion(string Id, string Name, string When, int Month, int Day, string Title, string Text)
{
    /// <summary>Keys of what residents can ask news about; the message goes to those who did.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Articles that tell more, and in which every fact of the text stands.</summary>
    public IReadOnlyList<string> Articles { get; init; } = [];
    public bool OffersReport { get; init; }
    public bool OffersQuestion { get; init; }
    public IReadOnlyList<OccasionQuestion> Questions { get; init; } = [];

    /// <summary>The next suggested day, today included.</summary>
    public DateOnly NextAfter(DateOnly today)
    {
        var day = new DateOnly(today.Year, Month, Day);
        return day < today ? day.AddYears(1) : day;
    }
}

/// <param name="Right">The right one of the options, from 1.</param>
/// <param name="Why">Why it is right.</param>
/// <param name="Article">The article that says so.</param>
public sealed record OccasionQuestion(
    string Text, IReadOnlyList<string> Options, int Right, string Why, string Article);

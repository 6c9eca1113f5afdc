namespace BachDang.Outreach.BotApi;

/// <summary>Something that is to go wrong.</summary>
public sealed record Fault
{
    /// <summary>The error code to answer with; 0 for none.</summary>
    public int Code { get; init; }
    public string Description { get; init; } = "";
    public int? RetryAfter { get; init; }
    public long? MigrateToChatId { get; init; }

    /// <summary>Whether the call is carried out all the same, so that the caller cannot know it was.</summary>
    public bool AfterDelivery { get; init; }

    /// <summary>Cut the connection instead of answering.</summary>
    public bool Resets { get; init; }

    /// <summary>Answer only after this long.</summary>
    public TimeSpan Hang { get; init; }

    /// <summary>Answer with a page instead of JSON, as a proxy would.</summary>
    public string? Page { get; init; }

    public static Fault TooManyRequests(int seconds) => new()
    {
        Code = 429,
        Description = $"Too Many Requests: retry after {seconds}",
        RetryAfter = seconds,
    };

    public static Fault Of(int code, string description) => new() { Code = code, Description = description };

    public static Fault Blocked => Of(403, "Forbidden: bot was blocked by the user");

    public static Fault Deactivated => Of(403, "Forbidden: user is deactivated");

    public static Fault ChatNotFound => Of(400, "Bad Request: chat not found");

    public static Fault ServerError => Of(500, "Internal Server Error");

    public static Fault Unauthorized => Of(401, "Unauthorized");

    public static Fault Migrated(long chat) => new()
    {
        Code = 400,
        Description = "Bad Request: group chat was upgraded to a supergroup chat",
        MigrateToChatId = chat,
    };

    /// <summary>The message arrives but the answer does not.</summary>
    public static Fault LostAnswer => new() { AfterDelivery = true, Resets = true };

    public static Fault Reset => new() { Resets = true };

    public static Fault TimeOut(TimeSpan hang) => new() { AfterDelivery = true, Hang = hang };

    public static Fault BadGateway => new() { Code = 502, Page = "<html><body>502 Bad Gateway</body></html>" };
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace BachDang.Outreach.Host.Demo;

/// <summary>What the sample data is made of: content/demo/sample.json. Every text in it says that it is a sample.
/// </summary>
internal sealed record DemoSample
{
    private const string Folder = "demo";
    private const string Name = "sample.json";

    public required IReadOnlyList<SampleOfficer> Officers { get; init; }
    public required IReadOnlyList<SampleKind> Kinds { get; init; }
    public required IReadOnlyList<string> Places { get; init; }
    public required IReadOnlyList<string> OnlinePlaces { get; init; }
    public required IReadOnlyList<string> Seen { get; init; }
    public required IReadOnlyList<string> ForwardReasons { get; init; }
    public required IReadOnlyList<string> ResolvedReasons { get; init; }
    public required IReadOnlyList<string> UnfoundedReasons { get; init; }
    public required IReadOnlyList<string> Evidence { get; init; }
    public required IReadOnlyList<string> Questions { get; init; }
    public required IReadOnlyList<string> Answers { get; init; }
    public required IReadOnlyList<string> Contests { get; init; }
    public required IReadOnlyList<string> Notes { get; init; }
    public required IReadOnlyList<string> IdentityReasons { get; init; }
    public required string ContactName { get; init; }
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>Questions that no article answers.</summary>
    public required IReadOnlyList<string> Unanswered { get; init; }

    /// <summary>What officers answer at the desk.</summary>
    public required IReadOnlyList<string> DeskAnswers { get; init; }

    /// <summary>A phrasing that an editor adds to an article.</summary>
    public required string AddedPhrasing { get; init; }
    public required string ArticleChange { get; init; }

    /// <summary>The body of a draft nobody has finished.</summary>
    public required string DraftBody { get; init; }
    public required IReadOnlyList<string> PlanNotes { get; init; }
    public required IReadOnlyList<string> Trainings { get; init; }
    public required IReadOnlyList<string> Recommendations { get; init; }
    public required string RecommendationAnswer { get; init; }
    public required string YearlyText { get; init; }
    public required IReadOnlyList<SampleCampaign> Campaigns { get; init; }

    /// <exception cref="StartFailedException">The file is missing or is not what the program knows.</exception>
    public static DemoSample Read(string contentFolder)
    {
        var path = Path.Combine(contentFolder, Folder, Name);
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, DemoSampleJson.Default.DemoSample)
                ?? throw new JsonException("The file says null.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new StartFailedException($"The sample data '{path}' cannot be read. {exception.Message}", exception);
        }
    }
}

/// <summary>An account of the sample staff.</summary>
internal sealed record SampleOfficer(string Name, string SignIn, IReadOnlyList<string> Roles);

/// <summary>How far a sample campaign has come.</summary>
internal enum SampleStep
{
    Draft = 0,
    Approval = 1,
    Done = 2,

    /// <summary>By itself, since too much failed.</summary>
    Paused = 3,
}

/// <summary>A campaign of the sample year.</summary>
internal sealed record SampleCampaign
{
    public required string Title { get; init; }
    public required string Text { get; init; }
    public required int DaysAgo { get; init; }
    public required SampleStep Step { get; init; }
    public bool ByOrganization { get; init; }

    /// <summary>What stands on the link; null for none.</summary>
    public string? Link { get; init; }
    public string? Question { get; init; }
    public IReadOnlyList<string> Options { get; init; } = [];
    public int? Right { get; init; }
    public string? Why { get; init; }

    /// <summary>How many know the right answer; the others guess.</summary>
    public double ShareRight { get; init; }
}

/// <summary>A kind of report.</summary>
/// <param name="Category">Key of content/ward.yml.</param>
/// <param name="Weight">How often it comes, against the others.</param>
/// <param name="Authorities">Desks it is sent to.</param>
/// <param name="Products">What it is about.</param>
/// <param name="Brands">May be empty.</param>
/// <param name="Words">The reporter's words.</param>
internal sealed record SampleKind(
    string Category, int Weight, IReadOnlyList<string> Authorities, IReadOnlyList<string> Products,
    IReadOnlyList<string> Brands, IReadOnlyList<string> Words);

[JsonSerializable(typeof(DemoSample))]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
internal sealed partial class DemoSampleJson : JsonSerializerContext;

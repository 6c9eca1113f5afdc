namespace BachDang.Outreach.Knowledge.Content.Calculators;

/// <summary>content/calculators.yml: the numbers the calculators work with, each with the document it comes from.
/// </summary>
public sealed record CalculatorBook
{
    /// <summary>What a market scale may be short by, by its size.</summary>
    public required IReadOnlyList<ScaleLimit> Scales { get; init; }

    /// <summary>Where the limits come from.</summary>
    public required ArticleSource ScaleSource { get; init; }

    /// <summary>Deadlines of the law, by name.</summary>
    public required IReadOnlyDictionary<string, LegalTerm> Terms { get; init; }

    /// <summary>Who gives out barcodes, by their first digits.</summary>
    public required IReadOnlyList<BarcodePrefix> Prefixes { get; init; }

    /// <summary>What the law says about barcodes.</summary>
    public required ArticleSource BarcodeSource { get; init; }
}

/// <summary>The shortage allowed on one spring-dial scale.</summary>
/// <param name="Kilograms">The scale's capacity.</param>
/// <param name="Steps">From the smallest load on.</param>
public sealed record ScaleLimit(int Kilograms, IReadOnlyList<LimitStep> Steps)
{
    /// <summary>Grams a load may be short by; null where the document names none.</summary>
    public int? AllowedFor(decimal grams) => grams > Kilograms * 1000
        ? null
        : Steps.LastOrDefault(s => s.Inclusive ? grams >= s.Grams : grams > s.Grams)?.Allowed;
}

/// <summary>From this load on (the load itself included or not) this much may be missing; both in grams.</summary>
public sealed record LimitStep(int Grams, bool Inclusive, int Allowed);

/// <summary>A period of the law: so many days, or so many working days.</summary>
public sealed record LegalTerm(int Days, int WorkingDays, ArticleSource Source);

/// <summary>Who gives out the codes that begin with these digits.</summary>
/// <param name="From">First prefix of three digits.</param>
/// <param name="To">Last one.</param>
/// <param name="Kind"><c>member</c>: an organisation of GS1; <c>use</c>: a special use.</param>
/// <param name="Name">Of the country or the use.</param>
public sealed record BarcodePrefix(int From, int To, string Kind, string Name);

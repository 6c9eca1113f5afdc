namespace BachDang.Outreach.Knowledge.Content.Documents;

/// <summary>content/documents/office.yml: what official documents of the ward share (Decree 30/2020/NĐ-CP, annex I).
/// </summary>
public sealed record OfficeWords
{
    public required string Nation { get; init; }
    public required string Motto { get; init; }

    /// <summary>The body above the issuing one, a line each; usually none.</summary>
    public required IReadOnlyList<string> Parent { get; init; }

    /// <summary>The issuing body in capitals, a line each.</summary>
    public required IReadOnlyList<string> Body { get; init; }

    /// <summary>The issuing body inside a sentence.</summary>
    public required string BodyName { get; init; }

    /// <summary>The issuing body in a document's sign, after its kind.</summary>
    public required string Sign { get; init; }

    public required string Place { get; init; }

    /// <summary>With <c>{number}</c> and <c>{sign}</c>.</summary>
    public required string Number { get; init; }

    /// <summary>With <c>{place}</c>, <c>{day}</c>, <c>{month}</c>, <c>{year}</c>.</summary>
    public required string Date { get; init; }
    public required string To { get; init; }
    public required string Recipients { get; init; }

    /// <summary>The last line of the recipients.</summary>
    public required string Archive { get; init; }
    public required string Annex { get; init; }

    /// <summary>With <c>{kind}</c>, <c>{number}</c>, <c>{sign}</c>, <c>{date}</c>, <c>{body}</c>.</summary>
    public required string AnnexOf { get; init; }

    /// <summary>With <c>{day}</c>, <c>{month}</c>, <c>{year}</c>.</summary>
    public required string AnnexDate { get; init; }

    /// <summary>Stands for a short value a person fills in.</summary>
    public required string Blank { get; init; }

    /// <summary>Stands for the signer's name.</summary>
    public required string Signer { get; init; }

    /// <summary>For whom is signed, in capitals.</summary>
    public required string Authority { get; init; }

    /// <summary>The signer's post, a line each; empty until the ward has said it.</summary>
    public required IReadOnlyList<string> Post { get; init; }

    /// <summary>The letters of points, in their order.</summary>
    public required IReadOnlyList<string> Letters { get; init; }
}

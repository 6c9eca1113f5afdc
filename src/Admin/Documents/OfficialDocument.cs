using BachDang.Outreach.Knowledge.Content.Documents;

namespace BachDang.Outreach.Admin.Documents;

/// <summary>An official document before it is laid out by <see cref="OfficialWriter"/>. What is null is left as dots
/// for a person to fill in; nothing is made up.</summary>
internal sealed record OfficialDocument
{
    /// <summary>The fixed words of its kind: what it is called, its sign and subject, who else gets it.</summary>
    public required DocumentWords Form { get; init; }

    /// <summary>In place of the form's subject, when its places were filled.</summary>
    public string? Subject { get; init; }

    /// <summary>Who it is addressed to; one on the line itself, several below each other.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>The number the office gave it.</summary>
    public string? Number { get; init; }

    /// <summary>The day it was signed; without one only <see cref="Year"/> is written.</summary>
    public DateOnly? Day { get; init; }
    public required int Year { get; init; }

    public required IReadOnlyList<DocumentBlock> Body { get; init; }
    public IReadOnlyList<DocumentAnnex> Annexes { get; init; } = [];

    /// <summary>The signer's post, a line each; without it the office's own, else dots.</summary>
    public IReadOnlyList<string> Post { get; init; } = [];
    public string? SignerName { get; init; }
}

/// <summary>A part after the signature with pages numbered of its own.</summary>
/// <param name="Title">What it holds.</param>
/// <param name="Body">Its blocks; points are counted from the beginning.</param>
/// <param name="IsWide">Whether its pages lie on their side, for wide tables.</param>
internal sealed record DocumentAnnex(string Title, IReadOnlyList<DocumentBlock> Body, bool IsWide = false);

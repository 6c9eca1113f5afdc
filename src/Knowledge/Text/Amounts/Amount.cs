namespace BachDang.Outreach.Knowledge.Text.Amounts;

/// <summary>A quantity somebody wrote, exact, with its place in the cleaned text.</summary>
internal abstract record Amount
{
    /// <summary>Larger values are no everyday quantity and are not read.</summary>
    internal const decimal Largest = 1_000_000_000_000m;

    /// <summary>First character in the cleaned text.</summary>
    public int Start { get; init; }

    /// <summary>Length there, in UTF-16 units.</summary>
    public int Length { get; init; }

    internal int End => Start + Length;
}

/// <summary>Money in đồng; <paramref name="Per"/> is set where it is a price for so much (150k/kg).</summary>
internal sealed record Money(decimal Dong, Amount? Per = null) : Amount;

/// <summary>A weight in grams.</summary>
/// <param name="Grams">As the Vietnamese spelling says: a dot groups thousands.</param>
/// <param name="Otherwise">The weight if the dot was meant as a decimal one (1.200 kg on a scale's display).</param>
internal sealed record Weight(decimal Grams, decimal? Otherwise = null) : Amount;

/// <summary>A volume in millilitres; <paramref name="Otherwise"/> as with <see cref="Weight"/>.</summary>
internal sealed record Volume(decimal Millilitres, decimal? Otherwise = null) : Amount;

/// <summary>A number of things; <paramref name="Unit"/> is the word that counts them (gói, quả), empty for a bare
/// number.</summary>
internal sealed record Count(decimal Number, string Unit = "") : Amount;

/// <summary>A length of time, in calendar months and days.</summary>
internal sealed record TimeSpanned(int Months, int Days) : Amount;

/// <summary>A calendar day; <paramref name="IsVague"/> for words such as last week.</summary>
internal sealed record Day(DateOnly Date, bool IsVague = false) : Amount;

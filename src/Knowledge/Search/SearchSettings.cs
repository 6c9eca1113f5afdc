using BachDang.Outreach.Knowledge.Text;

namespace BachDang.Outreach.Knowledge.Search;

/// <summary>How an index weighs what it finds. The defaults were measured on several kinds of corpora.</summary>
public sealed record SearchSettings
{
    /// <summary>How quickly more occurrences of a word stop counting (BM25).</summary>
    public float Saturation { get; init; } = 1.2f;

    /// <summary>How much a long text is held back, 0 to 1 (BM25).</summary>
    public float LengthNormalisation { get; init; } = 0.75f;

    public float TitleWeight { get; init; } = 2f;
    public float QuestionWeight { get; init; } = 0.4f;
    public float KeywordsWeight { get; init; } = 2f;
    public float BodyWeight { get; init; } = 1f;

    /// <summary>Weight of two adjacent syllables beside the syllables themselves, which weigh 1.</summary>
    public float PairWeight { get; init; } = 1f;

    /// <summary>Weight of the words with their marks; kept low so that typing without marks costs little.</summary>
    public float MarkedWeight { get; init; } = 0.35f;

    /// <summary>Weight of an exact document number, standard, barcode or domain.</summary>
    public float CodeWeight { get; init; } = 4f;

    /// <summary>Weight of the letter triples of repaired and unknown words, for the best hits only.</summary>
    public float TrigramWeight { get; init; } = 0.1f;

    /// <summary>Weight of words that only make the sentence a question.</summary>
    public float AskingWeight { get; init; } = 0.4f;

    /// <summary>Weight of the question's words that stand together in one stretch of the passage.</summary>
    public float WindowWeight { get; init; } = 0.6f;

    /// <summary>Length of such a stretch, in syllables.</summary>
    public int WindowWidth { get; init; } = 15;

    /// <summary>For how many of the best hits stretches are looked at.</summary>
    public int WindowTop { get; init; } = 5;

    /// <summary>How many of the best hits letter triples put in order.</summary>
    public int Reordered { get; init; } = 50;

    /// <summary>For how many of the first hits coverage and similarity are computed; the rest have zero.</summary>
    public int Measured { get; init; } = 6;

    /// <summary>Whether the question is read (marks restored, slips repaired) before searching.</summary>
    public bool ReadsQuestion { get; init; } = true;

    public ReadingCosts Costs { get; init; } = new();

    /// <summary>What an unknown abbreviation stands for.</summary>
    public WordList Words { get; init; } = WordList.Empty;

    internal float WeightOf(FieldKind kind) => kind switch
    {
        FieldKind.Title => TitleWeight,
        FieldKind.Question => QuestionWeight,
        FieldKind.Keywords => KeywordsWeight,
        FieldKind.Body => BodyWeight,
    };
}

using System.Diagnostics.Metrics;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>What became of the language model's work; names follow OpenTelemetry's conventions.</summary>
internal static class ModelCounts
{
    public const string Reworded = "reworded";
    public const string Quoted = "quoted";
    public const string Replaced = "replaced";
    public const string UnknownSource = "unknown_source";
    public const string Repeated = "repeated";
    public const string TooLong = "too_long";

    public const string Used = "used";
    public const string Cached = "cached";
    public const string SameAsArticle = "same_as_article";
    public const string Nothing = "nothing";
    public const string Slow = "slow";
    public const string Broken = "broken";
    public const string Failed = "failed";

    private static readonly Meter Meter = new("BachDang.Outreach.Knowledge");

    /// <summary>Answers a model was to word, by what was shown: <c>used</c> and <c>cached</c> are its arrangement, all
    /// others the article's own words.</summary>
    private static readonly Counter<long> Answers = Meter.CreateCounter<long>("outreach.model.answers");

    /// <summary>Sentences of its replies: reworded, quoted as they stand, replaced by the article's own words because
    /// the check did not hold, or dropped.</summary>
    private static readonly Counter<long> Sentences = Meter.CreateCounter<long>("outreach.model.sentences");

    /// <summary>Messages a model was to complete from the talk.</summary>
    private static readonly Counter<long> FollowUps = Meter.CreateCounter<long>("outreach.model.follow_ups");

    public static void Answer(string outcome) => Answers.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void Sentence(string outcome) =>
        Sentences.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public static void FollowUp(string outcome) =>
        FollowUps.Add(1, new KeyValuePair<string, object?>("outcome", outcome));
}

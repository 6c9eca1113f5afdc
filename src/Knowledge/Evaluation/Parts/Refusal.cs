using BachDang.Outreach.Knowledge.Answering;

namespace BachDang.Outreach.Knowledge.Evaluation.Parts;

/// <summary>
/// What comes back where the articles have no answer. A group named by article ids may be answered from these.
/// "After buttons" counts as wrong also every offer without an acceptable article: its strictest reading, for a person
/// may press "none of these".
/// </summary>
internal static class Refusal
{
    public const string Name = "refusal";

    /// <summary>The sets beside the single files: questions far from the content, and questions close to it.</summary>
    public const string OffTopic = "off-topic";
    public const string NearMiss = "near-miss";

    public static void Count(Ledger ledger, Asked asked)
    {
        var wrong = asked.IsOutside;
        var wrongOffer = asked.Answer.Status == AnswerStatus.Choose && !asked.IsOffered;
        (string, double)[] measures =
        [
            ("answered", wrong ? 1 : 0),
            ("after-buttons", wrong || wrongOffer ? 1 : 0),
            ("refused", asked.Answer.Status is AnswerStatus.Refused or AnswerStatus.Routed ? 1 : 0),
        ];
        var group = asked.Golden.Set.IsNearMiss ? NearMiss : OffTopic;
        ledger.Tally(Name, group, asked.Golden.Variant).Add(measures);
        ledger.Tally(Name, asked.Golden.Set.Name, asked.Golden.Variant).Add(measures);
        if (wrong) ledger.Note(MissKind.AnsweredUnanswerable, asked);
    }
}

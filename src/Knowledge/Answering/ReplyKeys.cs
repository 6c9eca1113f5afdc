namespace BachDang.Outreach.Knowledge.Answering;

/// <summary>Every key of content/replies.yml this room says itself; routes name theirs in content/routes.yml.</summary>
public static class ReplyKeys
{
    public const string HeadingSteps = "answer.heading.steps";
    public const string HeadingKeep = "answer.heading.keep";
    public const string HeadingDeadline = "answer.heading.deadline";
    public const string HeadingMore = "answer.heading.more";
    public const string SeeMore = "answer.see_more";
    public const string Sources = "answer.sources";
    public const string Source = "answer.source";
    public const string SourceReplacing = "answer.source_replacing";
    public const string SourceUndated = "answer.source_undated";
    public const string SourceUnverified = "answer.source_unverified";
    public const string Desks = "answer.desks";
    public const string Desk = "answer.desk";
    public const string DeskPhone = "answer.desk_phone";
    public const string DeskAddress = "answer.desk_address";
    public const string DeskHours = "answer.desk_hours";
    public const string PhoneUnpublished = "answer.phone_unpublished";
    public const string Caution = "answer.caution";
    public const string Reference = "answer.reference";
    public const string AssumedTopic = "answer.assumed_topic";
    public const string TopicLeft = "answer.topic_left";
    public const string TakenBack = "answer.taken_back";
    public const string TakenBackChoose = "answer.taken_back_choose";
    public const string ChooseTwo = "answer.choose_two";
    public const string ChooseThree = "answer.choose_three";
    public const string Choose = "answer.choose";
    public const string ByModel = "answer.by_model";

    public const string WhyWords = "why.words";
    public const string WhyWord = "why.word";
    public const string WhyNear = "why.near";
    public const string WhyChosen = "why.chosen";
    public const string WhyReviewed = "why.reviewed";

    public const string Unknown = "refusal.unknown";
    public const string Redirected = "refusal.redirected";
    public const string TooVague = "refusal.too_vague";
    public const string Nearest = "refusal.nearest";
    public const string Contact = "refusal.contact";

    public const string MaskPhone = "mask.phone";
    public const string MaskCitizen = "mask.citizen";
    public const string MaskCard = "mask.card";
    public const string MaskAccount = "mask.account";
    public const string MaskEmail = "mask.email";
    public const string MaskName = "mask.name";
    public const string MaskAddress = "mask.address";
    public const string MaskPaper = "mask.paper";
    public const string MaskPlate = "mask.plate";
    public const string MaskBirth = "mask.birth";
    public const string MaskContact = "mask.contact";
    public const string MaskSpot = "mask.spot";
    public const string MaskSecret = "mask.secret";

    public const string Empty = "error.empty";
    public const string NoWords = "error.no_words";
    public const string TooLong = "error.too_long";
    public const string NoContent = "error.no_content";
}

namespace BachDang.Outreach.Knowledge.Content.Documents;

/// <summary>The kinds of documents the program writes, and what their files must hold: each key with the places its
/// words may have. A new kind is a row here, a file of that name in content/documents and a property of
/// <see cref="DocumentBook"/>.</summary>
internal static class DocumentForms
{
    public const string Transfer = "transfer";
    public const string Yearly = "yearly";

    private static readonly string[] None = [];
    private static readonly string[] Authority = ["authority"];

    internal static readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> All =
        new Dictionary<string, IReadOnlyDictionary<string, string[]>>
        {
            [Transfer] = new Dictionary<string, string[]>
            {
                ["intro"] = ["authority", "packet"],
                ["content"] = None,
                ["field"] = None,
                ["value"] = None,
                ["category"] = None,
                ["product"] = None,
                ["brand"] = None,
                ["barcode"] = None,
                ["lot"] = None,
                ["expiry"] = None,
                ["place"] = None,
                ["group"] = None,
                ["point"] = None,
                ["seen"] = None,
                ["received"] = None,
                ["story"] = None,
                ["reason"] = None,
                ["unverified"] = None,
                ["private"] = None,
                ["papers"] = None,
                ["photos"] = ["count"],
                ["noPhotos"] = None,
                ["originals"] = None,
                ["ask"] = None,
                ["request"] = Authority,
                ["answer"] = None,
                ["list"] = None,
                ["listNumber"] = None,
                ["listFile"] = None,
                ["listTaken"] = None,
                ["listOriginal"] = None,
                ["listWorking"] = None,
                ["listNone"] = None,
            },
            [Yearly] = new Dictionary<string, string[]>
            {
                ["toDepartment"] = None,
                ["toParty"] = None,
                ["intro"] = ["plan", "year", "until"],
                ["partLeading"] = None,
                ["partResults"] = None,
                ["partTelling"] = None,
                ["partChecking"] = None,
                ["partFigures"] = None,
                ["partDifficulties"] = None,
                ["partNextYear"] = ["year"],
                ["partProposals"] = None,
                ["trained"] = ["trainings", "people", "questions"],
                ["handled"] = ["reports", "closed", "intime"],
                ["figure"] = None,
                ["now"] = ["year"],
                ["before"] = ["year"],
                ["change"] = None,
                ["rowReached"] = None,
                ["rowQuestions"] = None,
                ["rowAnswered"] = None,
                ["rowHandOffs"] = None,
                ["rowReports"] = None,
                ["rowClosed"] = None,
                ["rowInTime"] = None,
                ["rowMedian"] = None,
                ["rowCampaigns"] = None,
                ["rowCampaignReach"] = None,
                ["rowQuiz"] = None,
                ["rowQuizRight"] = None,
                ["campaignsBySender"] = None,
                ["sender"] = None,
                ["campaigns"] = None,
                ["campaignReach"] = None,
                ["rowTrainings"] = None,
                ["rowTrained"] = None,
                ["categories"] = None,
                ["category"] = None,
                ["total"] = None,
                ["few"] = None,
                ["hidden"] = None,
                ["hiddenNote"] = None,
                ["none"] = None,
                ["annexTasks"] = None,
                ["task"] = None,
                ["lead"] = None,
                ["partners"] = None,
                ["time"] = None,
                ["progress"] = None,
                ["private"] = None,
            },
        };
}

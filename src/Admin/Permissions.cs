using BachDang.Outreach.Ward.Officers;
using static BachDang.Outreach.Ward.Officers.OfficerRole;

namespace BachDang.Outreach.Admin;

/// <summary>Who may open a place behind the staff door, or do something there.</summary>
/// <param name="Place">A page (<c>/Admin/Home/Index</c>: showing it), a page's handler
/// (<c>/Admin/Home/Index#PostX</c>), or the route of an endpoint that is no page (<c>/metrics</c>; <c>*</c> at the end
/// for everything below).</param>
/// <param name="Roles">Any of these is enough; empty for everyone signed in; null for anyone at all.</param>
internal sealed record Permission(string Place, IReadOnlyList<OfficerRole>? Roles)
{
    public bool IsOpen => Roles is null;

    public bool Admits(Officer? officer) =>
        IsOpen || (officer is not null && (Roles!.Count == 0 || Roles.Any(officer.Is)));
}

/// <summary>The one table of who may do what in the console. What is not in it, nobody may: a page's handlers are
/// listed one by one, so that one which is forgotten is shut.</summary>
internal static class Permissions
{
    private static readonly Permission[] All =
    [
        Open("/Admin/SignIn/SignIn"), Open("/Admin/SignIn/SignIn#Post"),
        Open("/Admin/SignIn/SignIn#PostPasskeyOptions"), Open("/Admin/SignIn/SignIn#PostPasskey"),
        Open("/Admin/SignIn/SignIn#PostOpenId"), Open("/Admin/SignIn/OpenId/OpenIdReturn"),
        Open("/Admin/SignIn/SecondStep"), Open("/Admin/SignIn/SecondStep#Post"),
        Open("/Admin/SignIn/CodeSetUp"), Open("/Admin/SignIn/CodeSetUp#Post"),
        Open("/Admin/Accounts/Invitation"), Open("/Admin/Accounts/Invitation#Post"),
        Open("/Admin/Errors/Error"), Open("/Admin/Errors/Error#Post"),
        Open("staff/*"), Open("/health/live"), Open("/health/ready"), Open("/metrics"),

        Everyone("/Admin/Home/Index"),
        Everyone("/Admin/Accounts/MyAccount"),
        Everyone("/Admin/Accounts/MyAccount#PostSignOut"),
        Everyone("/Admin/Accounts/MyAccount#PostSignOutOne"),
        Everyone("/Admin/Accounts/MyAccount#PostSignOutEverywhere"),
        Everyone("/Admin/Accounts/MyAccount#PostPassword"),
        Everyone("/Admin/Accounts/MyAccount#PostCodes"),
        Everyone("/Admin/Accounts/Mine/MyPasskeys"),
        Everyone("/Admin/Accounts/Mine/MyPasskeys#PostOptions"),
        Everyone("/Admin/Accounts/Mine/MyPasskeys#PostAdd"),
        Everyone("/Admin/Accounts/Mine/MyPasskeys#PostRemove"),
        Everyone("/Admin/Accounts/Mine/MyCodes"),
        Everyone("/Admin/Accounts/Mine/MyCodes#PostSetUp"),
        Everyone("/Admin/Accounts/Mine/MyCodes#PostSwitchOff"),
        Everyone("/Admin/Accounts/Mine/MyLogin"),
        Everyone("/Admin/Accounts/Mine/MyLogin#PostLink"),
        Everyone("/Admin/Accounts/Mine/MyLogin#PostUnlink"),

        For("/Admin/Reports/Reports", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Reports#PostAssign", Intake, Handler, Approver),
        For("/Admin/Reports/Reports#PostKeep", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Reports#PostDrop", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Map/Map", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Map/Map#GetData", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Report", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Report#GetPhoto", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Report#PostTake", Intake, Handler, Approver),
        For("/Admin/Reports/Report#PostGiveBack", Intake, Approver),
        For("/Admin/Reports/Report#PostNote", Intake, Handler, Approver),
        For("/Admin/Reports/Report#PostWrite", Handler, Approver),
        For("/Admin/Reports/Report#PostPreview", Handler, Approver),
        For("/Admin/Reports/Report#PostRelease", Intake, Approver),
        For("/Admin/Reports/Report#PostAside", Intake, Approver),
        For("/Admin/Reports/Report#PostDuplicate", Intake, Handler, Approver),
        For("/Admin/Reports/Report#PostSeparate", Intake, Handler, Approver),
        For("/Admin/Reports/Photos/Photo", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Photos/Photo#GetOld", Handler, Approver),
        For("/Admin/Reports/Photos/Photo#PostPreview", Handler, Approver),
        For("/Admin/Reports/Photos/Photo#PostCover", Handler, Approver),
        For("/Admin/Reports/Photos/Photo#PostHide", Handler, Approver),
        For("/Admin/Reports/Photos/Photo#PostRestore", Handler, Approver),
        For("/Admin/Reports/Moves/Move", Intake, Handler, Approver),
        For("/Admin/Reports/Moves/Move#Post", Intake, Handler, Approver),
        For("/Admin/Reports/Moves/Move#PostCarry", Intake, Handler, Approver),
        For("/Admin/Reports/Packets/Packet", Intake, Handler, Approver, FatherlandFront),
        For("/Admin/Reports/Packets/Packet#PostNumber", Handler, Approver),
        For("/Admin/Reports/Packets/Packet#PostDownload", Handler, Approver),
        For("/Admin/Reports/Moves/Move#PostPreview", Intake, Handler, Approver),
        For("/Admin/Reports/Identities/Identity", Handler, Approver, Custodian),
        For("/Admin/Reports/Identities/Identity#PostAsk", Handler),
        For("/Admin/Reports/Identities/Identity#PostDecide", Approver),
        For("/Admin/Reports/Identities/Identity#PostOpen", Custodian),

        For("/Admin/HandOffs/Desk", Intake, Handler, KnowledgeEditor, FatherlandFront),
        For("/Admin/HandOffs/Desk#PostDraft", KnowledgeEditor),
        For("/Admin/HandOffs/HandOff", Intake, Handler, KnowledgeEditor),
        For("/Admin/HandOffs/HandOff#PostTake", Intake, Handler, KnowledgeEditor),
        For("/Admin/HandOffs/HandOff#PostAnswer", Intake, Handler, KnowledgeEditor),
        For("/Admin/HandOffs/HandOff#PostDone", Intake, Handler, KnowledgeEditor),
        For("/Admin/HandOffs/HandOff#PostGiveBack", Intake, Handler, KnowledgeEditor),

        For("/Admin/Articles/Lists/Articles", Intake, Handler, Approver, KnowledgeEditor, FatherlandFront),
        For("/Admin/Articles/Lists/Articles#GetExport", Approver, KnowledgeEditor),
        For("/Admin/Articles/ArticlePage", Intake, Handler, Approver, KnowledgeEditor, FatherlandFront),
        For("/Admin/Articles/ArticlePage#PostSubmit", KnowledgeEditor),
        For("/Admin/Articles/ArticlePage#PostPublish", Approver, KnowledgeEditor),
        For("/Admin/Articles/ArticlePage#PostSendBack", Approver, KnowledgeEditor),
        For("/Admin/Articles/ArticlePage#PostRetire", Approver, KnowledgeEditor),
        For("/Admin/Articles/ArticlePage#PostKeep", Approver, KnowledgeEditor),
        For("/Admin/Articles/ArticlePage#PostReplace", Approver, KnowledgeEditor),
        For("/Admin/Articles/Compare", Intake, Handler, Approver, KnowledgeEditor, FatherlandFront),
        For("/Admin/Articles/Editing/EditArticle", KnowledgeEditor),
        For("/Admin/Articles/Editing/EditArticle#Post", KnowledgeEditor),
        For("/Admin/Articles/Editing/EditArticle#PostPreview", KnowledgeEditor),
        For("/Admin/Articles/Trying/TryArticle", Approver, KnowledgeEditor),
        For("/Admin/Articles/Trying/TryArticle#PostMeasure", Approver, KnowledgeEditor),

        For("/Admin/Campaigns/Progress/Progress", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Progress/Progress#PostPause",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Progress/Progress#PostResume",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Progress/Progress#PostStop",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Progress/Progress#PostStopSeries",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Statistics/Results", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Statistics/Results#GetCsv",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Running/Correct", Approver, KnowledgeEditor, MassOrganization),
        For("/Admin/Campaigns/Running/Correct#Post", Approver, KnowledgeEditor, MassOrganization),
        For("/Admin/Campaigns/Outlets/Loudspeaker", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Loudspeaker#GetText",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Poster", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Poster#GetPicture", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Square", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Square#GetPicture", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Posts", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Posts#PostWithdraw",
            Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Outlets/Posts#PostRetry", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Missed/Missed", Approver, KnowledgeEditor, FatherlandFront, MassOrganization),
        For("/Admin/Campaigns/Lists/Campaigns", MassOrganization, KnowledgeEditor, Approver, FatherlandFront),
        For("/Admin/Campaigns/CampaignPage", MassOrganization, KnowledgeEditor, Approver, FatherlandFront),
        For("/Admin/Campaigns/CampaignPage#GetPicture", MassOrganization, KnowledgeEditor, Approver, FatherlandFront),
        For("/Admin/Campaigns/CampaignPage#PostSubmit", MassOrganization, KnowledgeEditor),
        For("/Admin/Campaigns/CampaignPage#PostApprove", Approver, FatherlandFront),
        For("/Admin/Campaigns/CampaignPage#PostReturn", Approver, FatherlandFront),
        For("/Admin/Campaigns/CampaignPage#PostSchedule", MassOrganization, KnowledgeEditor, Approver, FatherlandFront),
        For("/Admin/Campaigns/CampaignPage#PostTry", MassOrganization, KnowledgeEditor, Approver, FatherlandFront),
        For("/Admin/Campaigns/Composing/Compose", MassOrganization, KnowledgeEditor),
        For("/Admin/Campaigns/Composing/Compose#GetPicture", MassOrganization, KnowledgeEditor),
        For("/Admin/Campaigns/Composing/Compose#Post", MassOrganization, KnowledgeEditor),
        For("/Admin/Campaigns/Composing/Compose#PostPreview", MassOrganization, KnowledgeEditor),
        For("/Admin/Campaigns/Composing/Compose#PostCount", MassOrganization, KnowledgeEditor),
        For("/Admin/Campaigns/Trying/MyTestTalk", MassOrganization, KnowledgeEditor, Approver, FatherlandFront),
        For("/Admin/Campaigns/Trying/MyTestTalk#PostCode", MassOrganization, KnowledgeEditor, Approver,
            FatherlandFront),
        For("/Admin/Campaigns/Trying/MyTestTalk#PostUnlink", MassOrganization, KnowledgeEditor, Approver,
            FatherlandFront),

        Everyone("/Admin/Plan/Plan"), Everyone("/Admin/Plan/PlanTask"), Everyone("/Admin/Plan/PlanTask#GetFile"),
        For("/Admin/Plan/PlanTask#PostNote", Handler, Approver),
        For("/Admin/Plan/PlanTask#PostTraining", Handler, Approver),
        For("/Admin/Plan/PlanTask#PostDocument", Handler, Approver),
        For("/Admin/Plan/Yearly/Yearly", Handler, Approver, FatherlandFront),
        For("/Admin/Plan/Yearly/Yearly#GetWord", Handler, Approver, FatherlandFront),
        For("/Admin/Plan/Yearly/Yearly#GetTables", Handler, Approver, FatherlandFront),
        For("/Admin/Plan/Yearly/Yearly#PostSave", Handler, Approver),
        For("/Admin/Plan/Yearly/Yearly#PostSign", Approver),

        For("/Admin/Statistics/Statistics", Intake, Handler, Approver, KnowledgeEditor, FatherlandFront),
        For("/Admin/Statistics/Statistics#GetCsv", Intake, Handler, Approver, KnowledgeEditor, FatherlandFront),
        For("/Admin/Statistics/Statistics#GetTables", Intake, Handler, Approver, KnowledgeEditor, FatherlandFront),

        For("/Admin/Supervision/Supervision", Handler, Approver, FatherlandFront),
        For("/Admin/Supervision/Supervision#PostDraw", FatherlandFront),
        For("/Admin/Supervision/Supervision#PostRecommend", FatherlandFront),
        For("/Admin/Supervision/Supervision#PostAnswer", Handler, Approver),
        For("/Admin/Supervision/Sample", FatherlandFront),

        For("/Admin/Switches/Switches", Administrator), For("/Admin/Switches/Switches#PostTurn", Administrator),
        For("/Admin/Audit/Audit", Auditor), For("/Admin/Audit/Audit#PostVerify", Auditor),

        For("/Admin/Accounts/Officers", Administrator),
        For("/Admin/Accounts/Officers#PostInvite", Administrator),
        For("/Admin/Accounts/OfficerPage", Administrator),
        For("/Admin/Accounts/OfficerPage#PostRoles", Administrator),
        For("/Admin/Accounts/OfficerPage#PostInvite", Administrator),
        For("/Admin/Accounts/OfficerPage#PostDisable", Administrator),
        For("/Admin/Accounts/OfficerPage#PostEnable", Administrator),
        For("/Admin/Accounts/OfficerPage#PostUnlock", Administrator),
        For("/Admin/Accounts/OfficerPage#PostResetCodes", Administrator),
    ];

    private static readonly Dictionary<string, Permission> ByPlace = All.ToDictionary(p => p.Place);

    public static IReadOnlyList<Permission> Table => All;

    /// <summary>The entry of a page, of its handler, or of another endpoint; null when it has none.</summary>
    public static Permission? Of(string place) => ByPlace.GetValueOrDefault(place)
        ?? All.FirstOrDefault(p => p.Place.EndsWith('*') && place.StartsWith(p.Place[..^1], StringComparison.Ordinal));

    public static bool Admit(string place, Officer? officer) => Of(place)?.Admits(officer) == true;

    /// <summary>Whether there is anything on a page this officer may see or do.</summary>
    public static bool AdmitSomewhere(string page, Officer? officer) => All.Any(p =>
        (p.Place == page || p.Place.StartsWith(page + "#", StringComparison.Ordinal)) && p.Admits(officer));

    private static Permission Open(string place) => new(place, null);

    private static Permission Everyone(string place) => new(place, []);

    private static Permission For(string place, params OfficerRole[] roles) => new(place, roles);
}

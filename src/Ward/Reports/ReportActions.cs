namespace BachDang.Outreach.Ward.Reports;

/// <summary>What happens to reports, as written into history and audit.</summary>
public static class ReportActions
{
    public const string Filed = "filed";
    public const string Moved = "moved";
    public const string Assigned = "assigned";
    public const string Taken = "taken";
    public const string GivenBack = "given_back";
    public const string Separated = "separated";
    public const string PhotoCovered = "photo_covered";
    public const string PhotoHidden = "photo_hidden";
    public const string PhotoRestored = "photo_restored";
    public const string Noted = "noted";
    public const string Asked = "asked";
    public const string Wrote = "wrote";
    public const string Answered = "answered";
    public const string Contested = "contested";
    public const string Lapsed = "lapsed";
    public const string Followed = "followed";
    public const string Unfollowed = "unfollowed";
    public const string Rated = "rated";
    public const string ReleasedFromFlood = "released";
    public const string PutAside = "put_aside";
    public const string TakenBack = "taken_back";
    public const string IdentityAsked = "identity_asked";
    public const string IdentityAgreed = "identity_agreed";
    public const string IdentityDeclined = "identity_declined";
    public const string IdentityOpened = "identity_opened";
    public const string PassphraseWrong = "passphrase_wrong";
    public const string PacketNumbered = "packet_numbered";
    public const string PacketTaken = "packet_taken";
    public const string LinkErased = "link_erased";
    public const string PhotosErased = "photos_erased";
    public const string Erased = "erased";
}

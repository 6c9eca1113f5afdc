namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>What happens to accounts, as written into the audit log.</summary>
internal static class OfficerActions
{
    public const string Created = "officer_created";
    public const string Invited = "officer_invited";
    public const string PasswordSet = "officer_password_set";
    public const string SignedIn = "officer_signed_in";
    public const string SignedOut = "officer_signed_out";
    public const string Locked = "officer_locked";
    public const string Unlocked = "officer_unlocked";
    public const string TotpSet = "officer_totp_set";
    public const string TotpReset = "officer_totp_reset";
    public const string CodesMade = "officer_codes_made";
    public const string CodeUsed = "officer_code_used";
    public const string TotpOff = "officer_totp_off";
    public const string PasskeyAdded = "officer_passkey_added";
    public const string PasskeyRemoved = "officer_passkey_removed";
    public const string PasskeyUsed = "officer_passkey_used";
    public const string LoginLinked = "officer_login_linked";
    public const string LoginUnlinked = "officer_login_unlinked";
    public const string LoginUsed = "officer_login_used";
    public const string RolesChanged = "officer_roles_changed";
    public const string Disabled = "officer_disabled";
    public const string Enabled = "officer_enabled";
}

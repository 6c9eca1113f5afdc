namespace BachDang.Outreach.Ward.Officers.SigningIn;

/// <summary>Not let in. One refusal for an unknown name, a wrong password or code, a locked and a disabled account, so
/// that nobody learns which of them it was.</summary>
public sealed record SignInRefused : Refusal;

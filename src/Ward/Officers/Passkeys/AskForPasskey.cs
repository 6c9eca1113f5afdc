using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Accounts;
using Microsoft.AspNetCore.Http;

namespace BachDang.Outreach.Ward.Officers.Passkeys;

/// <summary>The first half of a sign-in by passkey. The question names nobody and is the same for everybody: the device
/// says whose passkey it is.</summary>
public sealed class AskForPasskey
{
    private readonly WardDb _db;
    private readonly OfficerIdentity _identity;

    internal AskForPasskey(WardDb db, OfficerIdentity identity) => (_db, _identity) = (db, identity);

    public async Task<PasskeyQuestion> RunAsync()
    {
        var made = await _identity.PasskeysOver(_db).MakeRequestOptionsAsync(null, new DefaultHttpContext());
        return new PasskeyQuestion(made.RequestOptionsJson, made.AssertionState!);
    }
}

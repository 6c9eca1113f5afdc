using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Officers.Passkeys;
using BachDang.Outreach.Ward.Officers.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>ASP.NET Core Identity over the rows of one operation.</summary>
internal sealed class OfficerIdentity(
    IPasswordHasher<OfficerAccount> hasher, AddressKeys keys, TimeProvider clock, ILoggerFactory logs,
    StaffAddress address)
{
    private static readonly IOptions<IdentityOptions> Rules = Options.Create(new IdentityOptions());

    private readonly IOptions<IdentityPasskeyOptions> _passkeys = Options.Create(address.Rules());

    public OfficerStore StoreOver(WardDb db) => new(db, keys, clock);

    public PasskeyHandler<OfficerAccount> PasskeysOver(WardDb db) => new(Over(db), _passkeys);

    public UserManager<OfficerAccount> Over(WardDb db)
    {
        var users = new UserManager<OfficerAccount>(StoreOver(db), Rules, hasher, [], [new PasswordGuard()],
            new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!,
            logs.CreateLogger<UserManager<OfficerAccount>>());
        users.RegisterTokenProvider(
            TokenOptions.DefaultAuthenticatorProvider, new AuthenticatorTokenProvider<OfficerAccount>());
        return users;
    }
}

using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.Logins;
using BachDang.Outreach.Ward.Officers.Passkeys;
using BachDang.Outreach.Ward.Officers.Passwords;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Ward.Officers.Accounts;

/// <summary>Registers what accounts need.</summary>
internal static class AccountsSetup
{
    // OWASP's figure for PBKDF2 with SHA-512.
    private const int HashRounds = 210_000;

    public static IServiceCollection AddOfficers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccountsOptions>().Bind(configuration.GetSection("Accounts")).ValidateDataAnnotations()
            .Validate(options => options.IsUsable, "Accounts:TotpFor may be All, None, or role names with "
                + $"commas between: {string.Join(", ", Enum.GetNames<OfficerRole>())}.")
            .ValidateOnStart();
        services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        services.AddSingleton<IPasswordHasher<OfficerAccount>, PasswordHasher<OfficerAccount>>();
        services.AddSingleton(new StaffAddress(configuration));
        services.AddSingleton<OfficerIdentity>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<InvitationLinks>();
        services.AddSingleton<TryCounter>();
        services.AddSingleton<UsedProofs>();
        services.AddSingleton<CodeCheck>();
        services.AddSingleton<OwnerProof>();
        return services.AddOperations().AddOtherWaysIn();
    }

    // Their constructors are internal, which the container would not find.
    private static IServiceCollection AddOperations(this IServiceCollection services) => services
        .AddSingleton(p => new OpenSessions(
            Get<WardWrites>(p), Get<IServiceScopeFactory>(p), Get<TimeProvider>(p), Get<IOptions<AccountsOptions>>(p)))
        .AddSingleton(p => new CheckPassword(Get<WardWrites>(p), Get<IServiceScopeFactory>(p), Get<TryCounter>(p),
            Get<IPasswordHasher<OfficerAccount>>(p), Get<IOptions<AccountsOptions>>(p)))
        .AddSingleton(p => new CheckCode(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<OfficerIdentity>(p), Get<TryCounter>(p), Get<CodeCheck>(p)))
        .AddSingleton(p => new OfferCodes(Get<WardWrites>(p), Get<OfficerIdentity>(p)))
        .AddSingleton(p => new ConfirmCodes(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<OfficerIdentity>(p), Get<CodeCheck>(p)))
        .AddSingleton(p => new StartSession(Get<WardWrites>(p), Get<TimeProvider>(p), Get<TryCounter>(p)))
        .AddSingleton(p => new EndSessions(Get<WardWrites>(p), Get<TimeProvider>(p), Get<OpenSessions>(p)))
        .AddSingleton(p => new CreateOfficer(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<InvitationLinks>(p), Get<PasswordHashing>(p)))
        .AddSingleton(p => new InviteFirst(Get<WardWrites>(p), Get<InvitationLinks>(p)))
        .AddScoped(p => new ReadInvitation(Get<WardDb>(p), Get<InvitationLinks>(p)))
        .AddSingleton(p => new AcceptInvitation(Get<WardWrites>(p), Get<IServiceScopeFactory>(p),
            Get<InvitationLinks>(p), Get<PasswordHashing>(p), Get<TimeProvider>(p), Get<OpenSessions>(p)))
        .AddSingleton(p => new ChangeOfficer(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<InvitationLinks>(p), Get<OpenSessions>(p)))
        .AddSingleton(p => new ChangePassword(Get<WardWrites>(p), Get<IServiceScopeFactory>(p), Get<TimeProvider>(p),
            Get<PasswordHashing>(p), Get<TryCounter>(p), Get<OpenSessions>(p)))
        .AddSingleton(p => new RenewRecoveryCodes(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<OfficerIdentity>(p), Get<CodeCheck>(p), Get<TryCounter>(p)))
        .AddScoped<ReadOfficers>()
        .AddScoped<ReadOfficer>();

    private static IServiceCollection AddOtherWaysIn(this IServiceCollection services) => services
        .AddSingleton(p => new ConfirmOwner(Get<WardWrites>(p), Get<OwnerProof>(p)))
        .AddSingleton(p => new SwitchCodesOff(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<OwnerProof>(p), Get<IOptions<AccountsOptions>>(p)))
        .AddSingleton(p => new OfferPasskey(Get<WardWrites>(p), Get<OfficerIdentity>(p), Get<OwnerProof>(p)))
        .AddSingleton(p => new AddPasskey(Get<WardWrites>(p), Get<TimeProvider>(p), Get<OfficerIdentity>(p),
            Get<TryCounter>(p), Get<UsedProofs>(p)))
        .AddSingleton(p => new RemovePasskey(Get<WardWrites>(p), Get<TimeProvider>(p)))
        .AddScoped(p => new AskForPasskey(Get<WardDb>(p), Get<OfficerIdentity>(p)))
        .AddSingleton(p => new CheckPasskey(Get<WardWrites>(p), Get<IServiceScopeFactory>(p), Get<TimeProvider>(p),
            Get<OfficerIdentity>(p), Get<TryCounter>(p), Get<UsedProofs>(p)))
        .AddSingleton(p => new LinkLogin(
            Get<WardWrites>(p), Get<TimeProvider>(p), Get<TryCounter>(p), Get<UsedProofs>(p)))
        .AddSingleton(p => new UnlinkLogin(Get<WardWrites>(p), Get<TimeProvider>(p)))
        .AddSingleton(p => new CheckLogin(Get<WardWrites>(p), Get<TimeProvider>(p), Get<TryCounter>(p),
            Get<UsedProofs>(p), Get<IOptions<AccountsOptions>>(p)));

    private static T Get<T>(IServiceProvider provider)
        where T : notnull => provider.GetRequiredService<T>();
}

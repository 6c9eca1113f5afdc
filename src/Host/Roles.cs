using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host;

/// <summary>What one process does. One machine does everything; a city spreads the roles over several.</summary>
[Flags]
internal enum Roles
{
    None = 0,

    /// <summary>Webhooks, pollers, web chat endpoints.</summary>
    Bot = 1,

    /// <summary>The public pages.</summary>
    Site = 2,

    /// <summary>The staff console.</summary>
    Admin = 4,

    /// <summary>Inbox, outbox, retention.</summary>
    Worker = 8,

    All = Bot | Site | Admin | Worker,
}

internal static class RolesReader
{
    /// <summary>Reads the configuration key <c>Roles</c> ("bot,site,admin,worker"); all roles when it is not
    /// set.</summary>
    /// <exception cref="OptionsValidationException">A name is unknown; the message names the allowed ones.</exception>
    public static Roles Read(IConfiguration configuration)
    {
        var text = configuration["Roles"];
        if (string.IsNullOrWhiteSpace(text)) return Roles.All;
        var roles = Roles.None;
        foreach (var name in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            roles |= name.ToLowerInvariant() switch
            {
                "bot" => Roles.Bot,
                "site" => Roles.Site,
                "admin" => Roles.Admin,
                "worker" => Roles.Worker,
                _ => throw new OptionsValidationException("Roles", typeof(Roles),
                    [$"Roles has '{name}'. Allowed: bot, site, admin, worker."]),
            };
        }
        return roles;
    }
}

using BachDang.Outreach.Host.Commands;
using BachDang.Outreach.Host.Custody;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Passwords;

namespace BachDang.Outreach.Host.Accounts;

/// <summary>Makes an officer's account at the console: the first one, or one when nobody can get in any more.</summary>
internal static class CreateOfficerCommand
{
    private const string Name = "name";
    private const string SignInName = "sign-in";
    private const string RoleNames = "roles";
    private const string Organization = "organization";
    private const string PasswordFile = "password-file";

    private const string Usage = """
        create-officer --name "FULL NAME" --sign-in NAME --roles ROLE,ROLE [--organization KEY] [--password-file FILE]
        Makes an account for the staff console and prints a one-time link by which the officer chooses a password, or
        takes the password from a file (its first line; destroy the file afterwards).
        --sign-in       3 to 40 of a-z, 0-9, dot and dash.
        --roles         of Intake, Handler, Approver, KnowledgeEditor, Custodian, FatherlandFront, MassOrganization,
                        Administrator, Auditor; an administrator cannot be a custodian.
        --organization  the mass organization's key in content/ward.yml, for the role MassOrganization.
        Exit code 1 when nothing was made.
        """;

    public static readonly Command Command = new(
        "create-officer", "Make an officer's account for the staff console.", Usage,
        [Name, SignInName, RoleNames, Organization, PasswordFile], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        if (arguments.Words.Count > 0) throw new WrongUsageException($"What is '{arguments.Words[0]}'?");
        var wanted = new NewOfficer(arguments.Required(Name), arguments.Required(SignInName),
            Roles(arguments.Required(RoleNames)), arguments.Option(Organization),
            arguments.Option(PasswordFile) is { } file ? FirstLine.Of(file) : null);
        await using var ward = await OpenWard.AtAsync(arguments.Configuration, ct);
        var made = await ward.Services.GetRequiredService<CreateOfficer>().RunAsync(wanted, by: null, ct);
        return made.Refusal switch
        {
            null => Explain(made.Value!, arguments.Configuration),
            SignInNameTaken => Refuse($"'{wanted.SignInName}' is taken."),
            NameUnusable => Refuse("The name is empty or too long, or the sign-in name has other signs than a-z, 0-9, "
                + "dot and dash, or is shorter than 3."),
            RolesUnusable => Refuse("These roles cannot be given together, or --organization is missing or "
                + "not wanted."),
            WeakPassword weak => Refuse($"The password would be guessed ({weak.Fault}): 12 or more signs, no name, "
                + "nothing common."),
            var other => Refuse(other.ToString()),
        };
    }

    private static HashSet<OfficerRole> Roles(string names)
    {
        var roles = new HashSet<OfficerRole>();
        foreach (var name in names.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Enum.GetNames<OfficerRole>().FirstOrDefault(known =>
                known.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } role)
            {
                throw new WrongUsageException(
                    $"Unknown role '{name}'. Allowed: {string.Join(", ", Enum.GetNames<OfficerRole>())}.");
            }
            roles.Add(Enum.Parse<OfficerRole>(role));
        }
        return roles;
    }

    private static int Explain(CreatedOfficer made, IConfiguration configuration)
    {
        CommandOutput.Out.WriteLine($"Account {made.Id} is made.");
        if (made.Token is { } token) CommandOutput.Out.WriteLine(InvitationLink.Sentence(configuration, token));
        return ExitCode.Done;
    }

    private static int Refuse(string sentence)
    {
        CommandOutput.Error.WriteLine($"{sentence} Nothing was made.");
        return ExitCode.FoundWrong;
    }
}

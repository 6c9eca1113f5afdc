using System.Security.Cryptography;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Inviting;

namespace BachDang.Outreach.Host.Demo.Staff;

/// <summary>The sample staff: one account for each role, all with one password made for this data folder.</summary>
internal sealed class DemoOfficers
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyz23456789";

    private readonly List<Officer> _all = [];

    private DemoOfficers(string password) => Password = password;

    public string Password { get; }

    public static async Task<DemoOfficers> HireAsync(DemoWard ward, CancellationToken ct)
    {
        var staff = new DemoOfficers($"mau-{RandomNumberGenerator.GetString(Letters, 5)}-"
            + $"{RandomNumberGenerator.GetString(Letters, 5)}-{RandomNumberGenerator.GetString(Letters, 5)}");
        foreach (var sample in ward.Sample.Officers)
        {
            var roles = sample.Roles.Select(Enum.Parse<OfficerRole>).ToHashSet();
            var organization = roles.Contains(OfficerRole.MassOrganization)
                ? ward.Knowledge.Content.Ward.Organizations[0].Id
                : null;
            var made = await ward.Get<CreateOfficer>().RunAsync(
                new NewOfficer(sample.Name, sample.SignIn, roles, organization, staff.Password), by: null, ct);
            if (made.Value is not { } account)
                throw new InvalidOperationException($"The account '{sample.SignIn}' was refused: {made.Refusal}.");
            staff._all.Add(new Officer(account.Id, roles));
        }
        return staff;
    }

    public IReadOnlyList<Officer> With(OfficerRole role) => [.. _all.Where(officer => officer.Is(role))];
}

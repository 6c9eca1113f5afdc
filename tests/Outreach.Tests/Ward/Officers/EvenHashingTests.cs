using System.Buffers.Binary;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Officers.Keeping;
using BachDang.Outreach.Ward.Officers.SigningIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Officers;

/// <summary>A sign-in takes as long for a name that nobody has: what takes the time are the rounds of the hash, and
/// they are counted here.</summary>
public sealed class EvenHashingTests
{
    private const string Password = "xe dap qua cau luc 5 gio";

    [Fact]
    public async Task Every_try_costs_the_same_rounds_whoever_it_is()
    {
        var counting = new CountingHasher();
        await using var rig = await WardRig.StartAsync("Sqlite", (services, _) =>
            services.AddSingleton<IPasswordHasher<OfficerAccount>>(counting));
        foreach (var name in (string[])["lan", "khoa", "nghi"]) await MakeAsync(rig, name, Password);
        await MakeAsync(rig, "moi", null);
        var admin = new Officer((await MakeAsync(rig, "quan-tri", Password)).Id, OfficerRole.Administrator);
        var resting = await rig.ReadAsync(
            db => Task.FromResult(db.OfficerAccounts.Single(a => a.SignInName == "nghi").Id));
        await rig.Get<ChangeOfficer>().RunAsync(resting, new OfficerChange.Disable(), admin, default);
        var check = rig.Get<CheckPassword>();
        for (var i = 0; i < 5; i++) await check.RunAsync("khoa", "sai mat khau roi", default);
        var rounds = new Dictionary<string, long>();
        foreach (var name in (string[])["khong-co", "lan", "khoa", "nghi", "moi", "", "' OR 1=1", "khong-co"])
        {
            counting.Rounds = 0;
            await check.RunAsync(name, name == "lan" ? Password : "sai mat khau roi", default);
            rounds[name] = counting.Rounds;
        }
        Assert.All(rounds, each => Assert.Equal(210_000, each.Value));
    }

    private static async Task<CreatedOfficer> MakeAsync(WardRig rig, string name, string? password) =>
        (await rig.Get<CreateOfficer>().RunAsync(new NewOfficer("Lê Thị Thử", name,
            new HashSet<OfficerRole> { OfficerRole.Administrator }, null, password), null, default)).Value!;

    // Counts by what the hash itself says (format 1: marker, function, rounds), not by what was configured.
    private sealed class CountingHasher : IPasswordHasher<OfficerAccount>
    {
        private readonly PasswordHasher<OfficerAccount> _real = new(
            Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

        public long Rounds { get; set; }

        public string HashPassword(OfficerAccount user, string password)
        {
            var hash = _real.HashPassword(user, password);
            Rounds += RoundsOf(hash);
            return hash;
        }

        public PasswordVerificationResult VerifyHashedPassword(
            OfficerAccount user, string hashedPassword, string providedPassword)
        {
            Rounds += RoundsOf(hashedPassword);
            return _real.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }

        private static long RoundsOf(string hash) =>
            BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));
    }
}

using System.Text;
using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Identity.Boxes;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Identity.Boxes;

public sealed class CustodianTests(CustodianRig rig) : IClassFixture<CustodianRig>
{
    private const string Later = "mười hai con giáp cùng về";

    [Fact]
    public void Open_PassphraseTypedInPieces_IsTheSame()
    {
        using var custodian = Custodian.Open(rig.Folder, $" {CustodianRig.Words.Normalize(NormalizationForm.FormD)}\n")
            .Value;
        Assert.NotNull(custodian);
    }

    [Theory]
    [InlineData("chin con co trang dau canh")]
    [InlineData("")]
    [InlineData("\uD800 chín con cò")]
    public void Open_AnotherPassphrase_IsRefused(string words) =>
        Assert.IsType<WrongPassphrase>(Custodian.Open(rig.Folder, words).Refusal);

    [Fact]
    public void Open_NoKeys_SaysSo() =>
        Assert.IsType<NoCustodian>(Custodian.Open(Path.Combine(rig.Folder, "none"), "whatever").Refusal);

    [Fact]
    public void Key_files_are_private_and_the_private_key_is_encrypted_as_promised()
    {
        foreach (var name in new[] { CustodianKeys.PublicFile, CustodianKeys.PrivateFile })
        {
            if (OperatingSystem.IsWindows()) break;
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(Path.Combine(rig.Folder, name)));
        }
        var pem = File.ReadAllText(Path.Combine(rig.Folder, CustodianKeys.PrivateFile));
        Assert.Contains("BEGIN ENCRYPTED PRIVATE KEY", pem);
        var der = Convert.FromBase64String(string.Concat(pem.Split('\n')
            .Where(line => line.Length > 0 && !line.Contains(':') && !line.StartsWith('-'))));
        // Object ids of PBES2, PBKDF2, HMAC-SHA256 and AES-256-CBC; 600,000 as an integer.
        foreach (var part in new[]
            { "06092A864886F70D01050D", "06092A864886F70D01050C", "06082A864886F70D0209", "060960864801650304012A",
                "02030927C0" })
            Assert.Contains(part, Convert.ToHexString(der));
    }

    [Fact]
    public void Create_Twice_IsRefused_AndChangesNothing()
    {
        var before = File.ReadAllBytes(Path.Combine(rig.Folder, CustodianKeys.PrivateFile));
        Assert.IsType<CustodianExists>(CustodianKeys.Create(rig.Folder, Later).Refusal);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(rig.Folder, CustodianKeys.PrivateFile)));
    }

    [Theory]
    [InlineData("mười chữ")]
    [InlineData("aaaaaaaaaaaaaaaaaa")]
    [InlineData("matkhau1matkhau1")]
    [InlineData("matkhau1matkhau1mat")]
    [InlineData("123456789012345")]
    [InlineData("ababababcdcdcdcd")]
    [InlineData("        một        ")]
    public void Create_WeakPassphrase_IsRefused(string words)
    {
        using var folder = new TestFolder();
        Assert.IsType<WeakPassphrase>(CustodianKeys.Create(folder.Path, words).Refusal);
        Assert.Empty(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void After_a_renewal_old_and_new_boxes_open_and_sealing_goes_on_without_a_restart()
    {
        using var folder = new TestFolder();
        var sealing = CustodianRig.SealingOf(folder.Path);
        Assert.False(sealing.CanSeal);
        Assert.Throws<InvalidOperationException>(() => sealing.Seal("x"u8));

        var first = CustodianKeys.Create(folder.Path, CustodianRig.Words).Value!;
        Assert.True(sealing.CanSeal);
        Assert.Equal(first, sealing.KeyId);
        var old = sealing.Seal("old"u8);

        var second = CustodianKeys.Renew(folder.Path, CustodianRig.Words).Value!;
        Assert.Equal(second, sealing.KeyId);
        var recent = sealing.Seal("new"u8);
        Assert.True(File.Exists(folder.Sub($"ward.private.{first}.pem")));
        using (var custodian = Custodian.Open(folder.Path, CustodianRig.Words).Value!)
        {
            Assert.Equal("old"u8, custodian.Open(old).Value!);
            Assert.Equal("new"u8, custodian.Open(recent).Value!);
        }

        CustodianKeys.Renew(folder.Path, Later);
        using var latest = Custodian.Open(folder.Path, Later).Value!;
        Assert.Equal("later"u8, latest.Open(sealing.Seal("later"u8)).Value!);
        Assert.Equal(new BoxOfAnotherKey(second), latest.Open(recent).Refusal);
    }

    [Fact]
    public void A_broken_public_key_seals_nothing_and_says_why()
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.Sub(CustodianKeys.PublicFile), "no key");
        var sealing = CustodianRig.SealingOf(folder.Path);
        Assert.False(sealing.CanSeal);
        Assert.Contains("backup", sealing.Problem);
    }
}

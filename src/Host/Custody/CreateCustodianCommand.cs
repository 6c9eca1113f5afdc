using BachDang.Outreach.Host.Commands;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Identity.Boxes;

namespace BachDang.Outreach.Host.Custody;

/// <summary>Makes the key pair under which contact details and original photos are sealed.</summary>
internal static class CreateCustodianCommand
{
    private const string File = "passphrase-file";
    private const string Renewing = "renew";

    private const string Usage = """
        create-custodian [--passphrase-file FILE] [--renew]
        Makes the ward's key pair in Keys:Folder. The passphrase is asked for twice, without showing it, or read from a
        file (its first line; destroy the file afterwards). With --renew another pair is made beside the one so far:
        what is sealed from now on needs the new passphrase, what was sealed before still needs the old one.
        Exit code 1 when nothing was made.
        """;

    public static readonly Command Command = new(
        "create-custodian", "Make the key pair that seals contact details and original photos.", Usage, [File],
        RunAsync, [Renewing]);

    private static Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        if (arguments.Words.Count > 0) throw new WrongUsageException($"What is '{arguments.Words[0]}'?");
        var folder = (arguments.Configuration.GetSection("Keys").Get<KeysOptions>() ?? new KeysOptions()).Folder;
        var passphrase = arguments.Option(File) is { } file ? FirstLine.Of(file) : AskTwice();
        if (passphrase is null) return Task.FromResult(Refuse("The two were not the same. Nothing was made."));
        var made = arguments.Flag(Renewing)
            ? CustodianKeys.Renew(folder, passphrase)
            : CustodianKeys.Create(folder, passphrase);
        return Task.FromResult(made.Refusal switch
        {
            null => Explain(folder, made.Value!),
            WeakPassphrase weak => Refuse($"{weak.Why} Nothing was made. Take five or more words that do not belong "
                + "together."),
            CustodianExists exists => Refuse($"'{exists.Path}' or its public half exists. Nothing was changed. To make "
                + "another pair and keep this one for what it sealed, give --renew."),
            var other => Refuse(other.ToString()),
        });
    }

    private static string? AskTwice()
    {
        if (!HiddenLine.CanAsk) throw new WrongUsageException($"Nobody is at a terminal: give --{File}.");
        var once = HiddenLine.Ask("Passphrase of the custodian: ");
        return HiddenLine.Ask("Once more: ") == once ? once : null;
    }

    private static int Refuse(string sentence)
    {
        CommandOutput.Error.WriteLine(sentence);
        return ExitCode.FoundWrong;
    }

    private static int Explain(string folder, string id)
    {
        CommandOutput.Out.WriteLine($"""
            Key {id} is made in {Path.GetFullPath(folder)}. A running service uses it at once.

            The passphrase is stored nowhere. Now:
              1. Print or write it on paper, twice. Not in a file, a chat or a mail.
              2. Put each paper into an envelope, sign over the flap, write this key id and the date on it.
              3. One envelope goes to the custodian, one into the safe of the ward's office.
              4. Back the keys folder up, apart from the data and apart from the envelopes.
            Without the passphrase, or without {CustodianKeys.PrivateFile}, nothing that was sealed can ever be opened.
            """);
        return ExitCode.Done;
    }
}

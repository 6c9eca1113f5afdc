using BachDang.Outreach.Host.Commands;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host;

/// <summary>Something that keeps the program from starting; the message tells the operator what to do.</summary>
internal sealed class StartFailedException(string sentence, Exception? cause = null) : Exception(sentence, cause);

/// <summary>Turns what goes wrong at start into a sentence and an exit code instead of a stack trace.</summary>
internal static class StartFailures
{
    public static async Task<int> GuardAsync(Func<Task<int>> run)
    {
        try
        {
            return await run();
        }
        catch (OptionsValidationException wrong)
        {
            return Say(string.Join(Environment.NewLine, wrong.Failures));
        }
        catch (StartFailedException failed)
        {
            return Say(failed.Message);
        }
        catch (Exception taken) when (taken is AddressInUseException || taken.InnerException is AddressInUseException)
        {
            return Say($"{taken.Message} Another program listens there: stop it, or set Public:Url and Staff:Url to "
                + "free ports.");
        }
    }

    private static int Say(string sentence)
    {
        CommandOutput.Error.WriteLine($"BachDang.Outreach cannot start. {sentence}");
        return ExitCode.FoundWrong;
    }
}

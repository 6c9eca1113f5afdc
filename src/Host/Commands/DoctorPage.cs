namespace BachDang.Outreach.Host.Commands;

/// <summary>The doctor's findings, printed as they come.</summary>
internal sealed class DoctorPage
{
    private readonly TextWriter _out = CommandOutput.Out;

    public int ExitCode { get; private set; } = Commands.ExitCode.Done;

    public void Ok(string subject, string sentence) => Write("ok", subject, sentence);

    public void Note(string subject, string sentence) => Write("note", subject, sentence);

    public void Wrong(string subject, string sentence)
    {
        ExitCode = Commands.ExitCode.FoundWrong;
        Write("WRONG", subject, sentence);
    }

    /// <summary>Runs one examination; what it throws is its finding.</summary>
    public async Task ExamineAsync(string subject, Func<Task> examine)
    {
        try
        {
            await examine();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Wrong(subject, exception.GetBaseException().Message);
        }
    }

    private void Write(string state, string subject, string sentence) =>
        _out.WriteLine($"{state,-6}{subject,-15}{sentence}");
}

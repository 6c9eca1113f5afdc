using BachDang.Outreach.Host.Content;
using BachDang.Outreach.Host.Llm;
using BachDang.Outreach.Knowledge.Answering;
using BachDang.Outreach.Knowledge.Answering.Asking;

namespace BachDang.Outreach.Host.Commands;

internal static class AskCommand
{
    private const string Usage = """
        ask "<question>"
        ask --in q.jsonl --out a.jsonl
        Answers without a server or a database; with the language model when Llm:Endpoint is set.
        Input lines: {"id","text"} or {"id","turns":["...","..."]}.
        Output lines: {"id","status","route","article","title","text","sources","choices","score","reading"}, with
        "turns" of all turns when turns were given.
        """;

    public static readonly Command Command = new(
        "ask", "Answer a question, or a file of questions.", Usage, ["in", "out"], RunAsync);

    private static async Task<int> RunAsync(CommandArguments arguments, CancellationToken ct)
    {
        var fromFile = arguments.Option("in") is not null;
        if (!fromFile && arguments.Words.Count != 1)
            throw new WrongUsageException("Give one question in quotes, or --in and --out.");
        var model = LlmSetup.Open(arguments.Configuration, TimeProvider.System);
        var knowledge = ContentSetup.Open(arguments.Configuration, TimeProvider.System, model);
        if (fromFile) return await AskFileAsync(new AskRun(knowledge), arguments, ct);

        // A person at a terminal reads the answer; a pipe gets the row.
        var question = arguments.Words[0];
        CommandOutput.Out.WriteLine(CommandOutput.IsTerminal
            ? (await knowledge.AnswerAsync(new Question(question), ct)).Text
            : await new AskRun(knowledge).OneAsync(question, ct));
        return ExitCode.Done;
    }

    private static async Task<int> AskFileAsync(AskRun run, CommandArguments arguments, CancellationToken ct)
    {
        var (input, output) = (arguments.Required("in"), arguments.Required("out"));
        try
        {
            using var questions = new StreamReader(input);
            await using var rows = new StreamWriter(output);
            var malformed = await run.RunAsync(questions, rows, ct);
            if (malformed == 0) return ExitCode.Done;
            CommandOutput.Error.WriteLine($"{malformed} lines of '{input}' are no questions; their rows say error.");
            return ExitCode.FoundWrong;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            CommandOutput.Error.WriteLine(exception.Message);
            return ExitCode.FoundWrong;
        }
    }
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BachDang.Outreach.Knowledge.Answering.Asking;

/// <summary>
/// Answers a file of questions: lines <c>{id,text}</c> or <c>{id,turns:[…]}</c> in, one row a line out, in the same
/// order. A talk's turns are answered in order, each knowing those before it; its row is the last answer with all
/// turns.
/// </summary>
public sealed class AskRun(KnowledgeBase knowledge)
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Answers every line.</summary>
    /// <returns>How many lines could not be read as a question; each still gives a row with status error.</returns>
    public async Task<int> RunAsync(TextReader questions, TextWriter rows, CancellationToken ct)
    {
        var malformed = 0;
        while (await questions.ReadLineAsync(ct) is { } line)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            var asked = AskedLine.Read(line);
            if (asked.Error is not null) malformed++;
            await rows.WriteLineAsync((await RowAsync(asked, ct)).ToJsonString(Readable).AsMemory(), ct);
        }
        await rows.FlushAsync(ct);
        return malformed;
    }

    /// <summary>Answers one question and gives its row as JSON.</summary>
    public async Task<string> OneAsync(string text, CancellationToken ct) =>
        AskRow.Of(await knowledge.AnswerAsync(new Question(text), ct)).ToJsonString(Readable);

    private async Task<JsonObject> RowAsync(AskedLine asked, CancellationToken ct)
    {
        if (asked.Error is { } error) return AskRow.Malformed(asked.Id, error);
        var earlier = new List<EarlierTurn>();
        var turns = new JsonArray();
        var row = new JsonObject();
        foreach (var text in asked.Turns)
        {
            var answer = await knowledge.AnswerAsync(new Question(text, earlier), ct);
            earlier.AddRange(answer.Each.Select(part => part.Turn));
            row = AskRow.Of(answer);
            turns.Add(AskRow.Of(answer));
        }
        row.Insert(0, "id", asked.Id?.DeepClone());
        if (asked.IsTalk) row["turns"] = turns;
        return row;
    }
}

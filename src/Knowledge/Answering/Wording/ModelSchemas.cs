using System.Text.Json;
using Microsoft.Extensions.AI;

namespace BachDang.Outreach.Knowledge.Answering.Wording;

/// <summary>The shapes a model must reply in.</summary>
internal static class ModelSchemas
{
    public static readonly ChatOptions Sentences = Options("sentences", """
        {"type":"object","additionalProperties":false,"required":["sentences"],"properties":{
        "sentences":{"type":"array","items":{"type":"object","additionalProperties":false,
        "required":["from","text"],"properties":{
        "from":{"type":"array","items":{"type":"integer"}},"text":{"type":"string"}}}}}}
        """);

    public static readonly ChatOptions Question = Options("question", """
        {"type":"object","additionalProperties":false,"required":["question"],
        "properties":{"question":{"type":"string"}}}
        """);

    private static ChatOptions Options(string name, string schema)
    {
        using var document = JsonDocument.Parse(schema);
        return new ChatOptions
        {
            ResponseFormat = ChatResponseFormat.ForJsonSchema(document.RootElement.Clone(), name),
        };
    }
}

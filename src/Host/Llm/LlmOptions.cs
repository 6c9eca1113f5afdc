using System.ComponentModel.DataAnnotations;

namespace BachDang.Outreach.Host.Llm;

/// <summary>Section <c>Llm</c>: a language model behind any server that speaks OpenAI's chat completions. Off unless
/// <see cref="Endpoint"/> is set.</summary>
internal sealed class LlmOptions
{
    public const string Section = "Llm";

    /// <summary>Address of the API, such as <c>https://api.openai.com/v1</c>.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Secret; empty for a server of one's own that asks for none.</summary>
    public string? ApiKey { get; set; }

    /// <summary>The model's name at that server.</summary>
    public string? Model { get; set; }

    /// <summary>Most requests of this process in one day of Vietnam, repeats included.</summary>
    [Range(1, 10_000_000)]
    public int DailyLimit { get; set; } = 2000;

    public bool IsOn => !string.IsNullOrWhiteSpace(Endpoint);
}

using Microsoft.Extensions.Options;

namespace BachDang.Outreach.Host.Llm;

/// <summary>Says at start what is missing or wrong; never repeats the key.</summary>
internal sealed class LlmOptionsCheck : IValidateOptions<LlmOptions>
{
    public ValidateOptionsResult Validate(string? name, LlmOptions options)
    {
        if (!options.IsOn)
        {
            return string.IsNullOrWhiteSpace(options.Model) && string.IsNullOrWhiteSpace(options.ApiKey)
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail("Llm:Endpoint is missing beside Llm:Model or Llm:ApiKey. Give the address "
                    + "of the API, such as https://api.openai.com/v1, or remove the others.");
        }
        var wrong = new List<string>();
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            wrong.Add("Llm:Endpoint is no web address. Give one such as https://api.openai.com/v1.");
        else if (address.UserInfo.Length > 0 || address.Query.Length > 0)
            wrong.Add("Llm:Endpoint holds a name, password or query. Put the secret into Llm:ApiKey.");
        if (string.IsNullOrWhiteSpace(options.Model))
            wrong.Add("Llm:Model is missing. Give the model's name at that server.");
        if (options.ApiKey?.Any(c => c is < '!' or > '~') == true)
            wrong.Add("Llm:ApiKey holds a space or a character that cannot be sent.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}

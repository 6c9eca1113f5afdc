using BachDang.Outreach.Host.Llm;
using BachDang.Outreach.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Xunit;

namespace BachDang.Outreach.Tests.Host.Llm;

public sealed class LlmOptionsTests
{
    [Fact]
    public void Open_NothingSet_GivesNoModel() => Assert.Null(Open());

    [Fact]
    public void Open_EndpointAndModel_NeedNoKey() =>
        Assert.NotNull(Open("Llm:Endpoint=http://127.0.0.1:9/v1", "Llm:Model=m"));

    [Theory]
    [InlineData("Llm:Endpoint is missing", "Llm:Model=m")]
    [InlineData("Llm:Endpoint is missing", "Llm:ApiKey=hush")]
    [InlineData("Llm:Model is missing", "Llm:Endpoint=http://127.0.0.1:9/v1")]
    [InlineData("no web address", "Llm:Endpoint=here", "Llm:Model=m")]
    [InlineData("no web address", "Llm:Endpoint=ftp://x/v1", "Llm:Model=m")]
    [InlineData("password or query", "Llm:Endpoint=http://me:hush@x/v1", "Llm:Model=m")]
    [InlineData("cannot be sent", "Llm:Endpoint=http://x/v1", "Llm:Model=m", "Llm:ApiKey=hush hush")]
    [InlineData("DailyLimit", "Llm:Endpoint=http://x/v1", "Llm:Model=m", "Llm:DailyLimit=0")]
    public void Open_WrongValue_SaysWhichAndNeverTheKey(string sentence, params string[] settings)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Open(settings));
        Assert.Contains(sentence, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", wrong.Message, StringComparison.Ordinal);
    }

    private static Microsoft.Extensions.AI.IChatClient? Open(params string[] settings) => LlmSetup.Open(
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2))
            .Select(pair => KeyValuePair.Create<string, string?>(pair[0], pair[1]))).Build(), new FakeClock());
}

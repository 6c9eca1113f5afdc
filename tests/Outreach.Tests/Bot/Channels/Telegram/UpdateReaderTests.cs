using System.Text;
using BachDang.Outreach.Bot.Channels;
using BachDang.Outreach.Bot.Channels.Telegram.Updates;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Channels.Telegram;

public sealed class UpdateReaderTests
{
    private const string File = """{"file_id":"AgAC","file_unique_id":"AQAD","file_size":90}""";

    [Theory]
    [InlineData("Giá xăng bao nhiêu?", "Giá xăng bao nhiêu?")]
    [InlineData("/ phản ánh", "/ phản ánh")]
    [InlineData("/98/2020/NĐ-CP", "/98/2020/NĐ-CP")]
    [InlineData("/phảnánh", "/phảnánh")]
    [InlineData("//", "//")]
    public void Read_Words_AreSaid(string text, string expected) =>
        Assert.Equal(new Said(expected), Read(Message($"\"text\":{Json(text)}")));

    [Theory]
    [InlineData("/start", "start", "")]
    [InlineData("/start qr-cho-moi", "start", "qr-cho-moi")]
    [InlineData("/HOI@outreach_test_bot mức phạt\nlà gì ", "hoi", "mức phạt\nlà gì")]
    [InlineData("  /trogiup", "trogiup", "")]
    [InlineData("/khongco", "khongco", "")]
    public void Read_Command_HasNameAndArgument(string text, string name, string argument) =>
        Assert.Equal(new Commanded(name, argument), Read(Message($"\"text\":{Json(text)}")));

    [Theory]
    [InlineData("photo", "\"photo\":[" + File + "," + File + "],\"media_group_id\":\"1\"")]
    [InlineData("document", "\"document\":" + File)]
    [InlineData("animation", "\"animation\":" + File + ",\"document\":" + File)]
    [InlineData("voice", "\"voice\":" + File)]
    [InlineData("audio", "\"audio\":" + File)]
    [InlineData("video", "\"video\":" + File)]
    [InlineData("video_note", "\"video_note\":" + File)]
    [InlineData("sticker", "\"sticker\":" + File)]
    [InlineData("location", "\"location\":{\"latitude\":20.9,\"longitude\":106.6,\"live_period\":60}")]
    [InlineData("venue", "\"location\":{\"latitude\":1,\"longitude\":2},\"venue\":{\"title\":\"a\",\"address\":\"b\"}")]
    [InlineData("contact", "\"contact\":{\"phone_number\":\"1\",\"first_name\":\"a\",\"user_id\":700}")]
    [InlineData("poll", "\"poll\":{\"id\":\"1\",\"question\":\"a\",\"options\":[]}")]
    [InlineData("dice", "\"dice\":{\"emoji\":\"🎲\",\"value\":3}")]
    [InlineData("game", "\"game\":{\"title\":\"a\"}")]
    [InlineData("story", "\"story\":{\"id\":1}")]
    [InlineData("paid_media", "\"paid_media\":{\"star_count\":1}")]
    [InlineData("unsupported", "\"checklist\":{\"title\":\"a\"}")]
    [InlineData("unsupported", "\"invoice\":{\"title\":\"a\"}")]
    [InlineData("unsupported", "\"hologram\":{\"depth\":3}")]
    [InlineData("unsupported", "\"text\":5")]
    public void Read_OtherThing_NamesItsKind(string kind, string content) =>
        Assert.Equal(kind, Assert.IsType<Sent>(Read(Message(content))).Kind);

    [Fact]
    public void Read_AlbumItem_NamesItsAlbum() => Assert.Equal(
        new Sent("photo", "77") { File = "AgAC" }, Read(Message($"\"photo\":[{File}],\"media_group_id\":\"77\"")));

    [Fact]
    public void Read_Caption_StandsBesideItsThing() => Assert.Equal(
        new Sent("photo") { Caption = "Hàng này giả?", File = "AgAC" },
        Read(Message($"\"photo\":[{File}],\"caption\":\" Hàng này giả?\"")));

    [Fact]
    public void Read_CommandAsCaption_IsTheCommand() => Assert.Equal(
        new Commanded("hoi", "a"), Read(Message($"\"photo\":[{File}],\"caption\":\"/hoi a\"")));

    [Theory]
    [InlineData("\"latitude\":20.9,\"longitude\":106.6", true)]
    [InlineData("\"latitude\":91,\"longitude\":106.6", false)]
    [InlineData("\"latitude\":\"20\",\"longitude\":106.6", false)]
    [InlineData("\"longitude\":106.6", false)]
    public void Read_Place_HasItsPointWhenThereIsOne(string degrees, bool has) => Assert.Equal(
        new Sent("location") { Place = has ? new MapPoint(20.9, 106.6) : null },
        Read(Message($"\"location\":{{{degrees}}}")));

    [Theory]
    [InlineData("pinned_message", "{\"message_id\":1}")]
    [InlineData("message_auto_delete_timer_changed", "{}")]
    [InlineData("write_access_allowed", "{}")]
    [InlineData("users_shared", "{}")]
    [InlineData("successful_payment", "{}")]
    public void Read_ServiceNote_IsNothing(string name, string value) =>
        Assert.IsType<Nothing>(Read(Message($"\"{name}\":{value}")));

    [Theory]
    [InlineData("edited_message")]
    [InlineData("channel_post")]
    [InlineData("business_message")]
    [InlineData("message_reaction")]
    public void Read_SilentKind_IsNothing(string kind) =>
        Assert.IsType<Nothing>(Read($$"""{"update_id":1,"{{kind}}":{{Body("\"text\":\"a\"")}}}"""));

    [Theory]
    [InlineData("group")]
    [InlineData("supergroup")]
    [InlineData("channel")]
    public void Read_OtherChats_AreNothing(string type) =>
        Assert.IsType<Nothing>(Read(Message("\"text\":\"a\"").Replace("private", type, StringComparison.Ordinal)));

    [Fact]
    public void Read_KindOfTheFuture_IsUnsupported() =>
        Assert.Equal(new Sent("unsupported"), Read($$"""{"update_id":1,"telepathy":{{Body("\"a\":1")}}}"""));

    [Fact]
    public void Read_KindOfTheFutureWithoutChat_IsNothing() =>
        Assert.IsType<Nothing>(Read("""{"update_id":1,"telepathy":{"from":{"id":5}}}"""));

    [Fact]
    public void Read_Press_HasDataAndReceipt() => Assert.Equal(
        new Pressed("fb:1:y", "4382bfdwdsb323b2d9"),
        Read($$$"""
            {"update_id":1,"callback_query":{"id":"4382bfdwdsb323b2d9","from":{"id":7},
            "message":{{{Body("\"text\":\"a\"")}}},"chat_instance":"1","data":"fb:1:y"}}
            """));

    [Theory]
    [InlineData("kicked", false)]
    [InlineData("member", true)]
    public void Read_Membership_ChangesReach(string status, bool reachable) => Assert.Equal(
        new ReachChanged(reachable),
        Read($$"""{"update_id":1,"my_chat_member":{{Body($$"""
            "old_chat_member":{"status":"member"},"new_chat_member":{"user":{"id":1},"status":"{{status}}"}
            """)}}}"""));

    [Fact]
    public void Read_LoneSurrogates_BecomeReplacementCharacters() =>
        Assert.Equal(new Said("a\uFFFDb\n😀\uFFFD"), Read(Message("""
            "text":"a\ud800b\n\ud83d\ude00\udc00"
            """)));

    [Fact]
    public void Read_BrokenUtf8_BecomesReplacementCharacters()
    {
        var bytes = Encoding.UTF8.GetBytes(Message("\"text\":\"a#b\""));
        bytes[Array.IndexOf(bytes, (byte)'#')] = 0xFF;
        Assert.Equal(new Said("a\uFFFDb"), UpdateReader.Read(bytes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"update_id\":1")]
    [InlineData("{\"update_id\":1}")]
    [InlineData("{\"update_id\":\"1\",\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"}}}")]
    [InlineData("{\"update_id\":1,\"message\":null}")]
    [InlineData("{\"update_id\":1,\"message\":{\"chat\":[]}}")]
    [InlineData("{\"update_id\":1,\"message\":{\"chat\":{\"id\":1e99,\"type\":\"private\"},\"text\":\"a\"}}")]
    [InlineData("{\"update_id\":1,\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"},\"text\":\"a\"}} x")]
    [InlineData("{\"update_id\":1,\"message\":{\"chat\":{\"id\":7,\"type\":\"private\"}},\"message\":3}")]
    public void Read_NoUpdate_IsNothing(string payload) => Assert.IsType<Nothing>(Read(payload));

    [Fact]
    public void Read_AnyChangedByte_NeverThrows()
    {
        var random = new Random(7);
        var whole = Encoding.UTF8.GetBytes(Message($"\"text\":\"Hỏi \\ud83d\\ude00\",\"photo\":[{File}]"));
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = whole.AsSpan(0, random.Next(whole.Length + 1)).ToArray();
            for (var change = random.Next(4); change > 0 && bytes.Length > 0; change--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            Assert.NotNull(UpdateReader.Read(bytes));
        }
    }

    [Fact]
    public void Read_DeepNesting_IsNothing() =>
        Assert.IsType<Nothing>(Read(Message($"\"a\":{new string('[', 5000)}{new string(']', 5000)}")));

    [Fact]
    public void TrySplit_Answer_GivesEveryUpdateWhole()
    {
        var answer = Encoding.UTF8.GetBytes("""{"ok":true,"result":[{"update_id":1} , {"update_id":2,"a":[1,{}]}]}""");
        Assert.True(UpdateBatch.TrySplit(answer, out var updates));
        Assert.Equal(["""{"update_id":1}""", """{"update_id":2,"a":[1,{}]}"""],
            updates.Select(u => Encoding.UTF8.GetString(u.Span)));
    }

    [Theory]
    [InlineData("""{"ok":false,"result":[]}""")]
    [InlineData("""{"ok":true}""")]
    [InlineData("<html>")]
    [InlineData("""{"ok":true,"result":[{}""")]
    public void TrySplit_NoSuccess_IsFalse(string answer) =>
        Assert.False(UpdateBatch.TrySplit(Encoding.UTF8.GetBytes(answer), out _));

    private static Inbound Read(string payload) => UpdateReader.Read(Encoding.UTF8.GetBytes(payload));

    private static string Message(string content) => $$"""{"update_id":10000,"message":{{Body(content)}}}""";

    private static string Body(string content) => $$"""
        {"message_id":365,"from":{"id":7000000001,"is_bot":false,"first_name":"L\ud800an","language_code":"vi"},
        "chat":{"id":7000000001,"first_name":"Lan","type":"private"},"date":1798155600,{{content}}}
        """;

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);
}

using System.Text;
using BachDang.Outreach.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class PersonalDataFlowTests
{
    private static readonly (string Message, string[] Secrets)[] Talks =
    [
        ("Tôi là Nguyễn Văn Thử, ở số nhà 127 ngõ 349 đường Lê Lợi, mua phải hàng giả", ["Văn Thử", "127 ngõ 349"]),
        ("toi la tran thi thu nghiem, so 0912345678, mua phai hang gia thi lam gi", ["thu nghiem", "0912345678"]),
        ("sđt o9l2 345 679, cân ở chợ bị thiếu thì báo ai", ["o9l2 345 679", "0912345679", "345 679"]),
        ("Không chín một hai ba bốn năm sáu tám chín, hàng giả", ["ba bốn năm sáu tám"]),
        ("cccd ０３１０９４０１２３４５ mua phải hàng giả", ["031094012345", "０３１０９４０１２３４５"]),
        ("thu.nghiem92@example.com, fb.com/thu.nghiem.92, xe 15A-123.45 chở hàng giả",
            ["thu.nghiem92", "thu.nghiem.92", "123.45"]),
        ("stk 19031234567890 chủ tk PHAM THI GIA LAP lừa bán hàng giả", ["19031234567890", "THI GIA LAP"]),
        ("Ng\u0075\u0079\u0065\u0302\u0303n Văn Ví Dụ sinh ngày 12/03/1957 hỏi hàng giả", ["Văn Ví Dụ", "12/03/1957"]),
        ("⓪⑨①②③④⑤⑥⑦⑨", ["⓪⑨①②③④", "0912345679"]),
        (new string('a', 4090) + " 0987612345", ["0987612345", "09876"]),
    ];

    [Fact]
    public async Task What_tells_who_a_resident_is_lies_nowhere_in_tables_files_or_logs()
    {
        using var log = new LogLines();
        await using var rig = await BotRig.StartAsync(also: services =>
        {
            services.AddSingleton<ILoggerFactory>(new LoggerFactory([log]));
            services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        });
        foreach (var (message, _) in Talks) await rig.AskAsync("1", message);
        var asked = await rig.Ward.ReadAsync(db => db.AnsweredQuestions.OrderBy(q => q.At).FirstAsync());
        var id = System.Buffers.Text.Base64Url.EncodeToString(asked.Id.ToByteArray(bigEndian: true));
        await rig.AskAsync("1", "press:h:" + id);
        await rig.UntilSettledAsync();
        var files = StoredBytes.OfFiles(rig.Ward.DataFolder);
        var cells = StoredBytes.OfTables(rig.Ward.DataFolder).Concat(log.All)
            .Select(cell => Encoding.UTF8.GetBytes(cell)).ToList();

        Assert.Contains(files, file => Holds(file, "hàng giả"));
        Assert.Contains(cells, cell => Holds(cell, "mua phải hàng giả"));
        Assert.NotEmpty(log.All);
        var found = from secret in Talks.SelectMany(talk => talk.Secrets)
                    from spelling in StoredBytes.SpellingsOf(secret)
                    where files.Concat(cells).Any(bytes => bytes.AsSpan().IndexOf(spelling) >= 0)
                    select secret;
        Assert.Empty(found.Distinct());
    }

    [Fact]
    public async Task Sealed_message_is_gone_from_the_files_a_minute_after_it_was_handled()
    {
        await using var rig = await BotRig.StartAsync();
        await rig.AskAsync("1", SmallWard.FakeGoodsQuestion);
        await rig.ArrivesUnnoticedAsync("1", "Tôi là Nguyễn Văn Thử " + new string('x', 3000));
        var payload = await rig.Ward.ReadAsync(db =>
            db.InboundMessages.Where(m => m.Payload != null).Select(m => m.Payload!).SingleAsync());
        Assert.True(IsInFiles(rig, payload));

        await rig.UntilSettledAsync();
        rig.Clock.Advance(TimeSpan.FromMinutes(1));
        await rig.StandingStillAsync(_ => Task.FromResult(!IsInFiles(rig, payload)));

        Assert.False(IsInFiles(rig, payload));
    }

    private static bool Holds(byte[] bytes, string text) => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;

    /// <summary>Whether any stretch of it is left; a page's border may cut it.</summary>
    private static bool IsInFiles(BotRig rig, byte[] payload) =>
        StoredBytes.OfFiles(rig.Ward.DataFolder).Any(file => payload.Chunk(64)
            .Any(piece => piece.Length == 64 && file.AsSpan().IndexOf(piece) >= 0));
}

using BachDang.Outreach.Tests.Support;
using BachDang.Outreach.Ward.Reports.Lists;
using BachDang.Outreach.Ward.Reports.Searching;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace BachDang.Outreach.Tests.Ward.Reports.Searching;

/// <summary>The officers' search finds syllables without their marks, through an index of its own.</summary>
public sealed class WordSearchTests
{
    [Theory]
    [InlineData("Đường  phèn, ĐƯỜNG!", "duong phen")]
    [InlineData("mã 8934-56 \uD800\uFFFF", "ma 8934 56")]
    [InlineData("", "")]
    public void Of_Text_GivesEachSyllableOnceWithoutMarks(string text, string words) =>
        Assert.Equal(words, string.Join(' ', FoldedWords.Of(text, FoldedWords.MostOfReport)));

    [Theory, OnSqlite, OnPostgres]
    public async Task ReadWorkList_TypedWithoutMarks_FindsEverySyllable(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var soap = await rig.FilesAsync(with: d => d with { Words = "Bột giặt in chữ mờ", PlaceText = "Chợ Sắt" });
        var sugar = await rig.FilesAsync(with: d => d with { Words = "Đường cân thiếu", PlaceText = "Chợ Sắt" });
        Assert.Equal([soap], await FoundAsync(rig, "bot GIAT"));
        Assert.Equal([sugar], await FoundAsync(rig, "duong thieu"));
        Assert.Equal(2, (await FoundAsync(rig, "chợ sat")).Count);
        Assert.Empty(await FoundAsync(rig, "bot duong"));
        Assert.Empty(await FoundAsync(rig, "khongco"));
    }

    [Theory]
    [InlineData("Sqlite", 0)]
    [InlineData("Sqlite", 2000)]
    public async Task Narrow_GatheredOrWalked_FindsTheSame(string provider, int few)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var soap = await rig.FilesAsync(with: d => d with { Words = "Bột giặt in chữ mờ" });
        await rig.FilesAsync(with: d => d with { Words = "Bột ngọt in chữ mờ" });
        var found = await rig.ReadAsync(async db =>
        {
            var search = new WordSearch(db) { Few = few };
            var narrowed = await search.NarrowAsync(db.Reports, "bot giat in", CancellationToken.None);
            return await narrowed.Select(r => r.Id).ToListAsync();
        });
        Assert.Equal([soap], found);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SweepSearch_ReportWithoutWords_IndexesItOnce(string provider)
    {
        await using var rig = await WardRig.StartAsync(provider);
        var report = await rig.FilesAsync();
        await rig.DoAsync(async db =>
        {
            await db.ReportWords.ExecuteDeleteAsync();
            return await db.Reports.ExecuteUpdateAsync(set => set.SetProperty(r => r.SearchEdition, 0));
        });
        Assert.Empty(await FoundAsync(rig, "bot giat"));
        Assert.Equal(1, await rig.DoAsync(db => new SweepSearch(db).RunAsync(CancellationToken.None)));
        Assert.Equal(0, await rig.DoAsync(db => new SweepSearch(db).RunAsync(CancellationToken.None)));
        Assert.Equal([report], await FoundAsync(rig, "bot giat"));
    }

    private static Task<List<Guid>> FoundAsync(WardRig rig, string words) => rig.ReadAsync(async db =>
        (await new ReadWorkList(db, rig.Clock).RunAsync(new WorkFilter { Words = words }, CancellationToken.None))
            .Lines.Select(line => line.Id).ToList());
}

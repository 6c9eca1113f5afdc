using BachDang.Outreach.Knowledge.Search;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Knowledge.Search;

public sealed class SearchIndexProperties
{
    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.Elements("aàbcdđeêghiklmnoôơpqrstuưvxy   ./-:129".ToCharArray()),
        Gen.Choose(0, 0xFFFF).Select(c => (char)c)).ArrayOf().Select(chars => new string(chars));

    private static readonly Gen<string> Slips =
        from question in Gen.Elements(SmallContent.Questions.Where(q => !char.IsAsciiDigit(q[0])).ToArray())
        from at in Gen.Choose(0, question.Length - 1)
        from letter in Gen.Elements("abdhnotu ".ToCharArray())
        from kind in Gen.Choose(0, 2)
        select kind switch
        {
            0 => question.Remove(at, 1),
            1 => question.Insert(at, letter.ToString()),
            _ => question[..at] + letter + question[(at + 1)..],
        };

    [Fact]
    public void Search_AnyText_IsOrderedBoundedAndRepeatable() => Check(AnyText, AnyText, (content, question) =>
    {
        Passage[] passages =
        [
            .. SmallContent.Passages, new Passage("any", [new PassageField(FieldKind.Body, content)]),
        ];
        var index = SearchIndex.Build(passages, new SearchSettings());
        var result = index.Search(question, 4);
        return result.Hits.Count <= 4
            && result.Hits.All(h => h.Coverage is >= 0 and <= 1 && h.Similarity is >= 0 and <= 1 && h.Score > 0)
            && result.Hits.Zip(result.Hits.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score)
            && result.Hits.SequenceEqual(index.Search(question, 4).Hits);
    });

    [Fact]
    public void Search_OneSlip_StillFindsSomething()
    {
        var index = SearchIndex.Build(SmallContent.Passages, new SearchSettings());
        Check(Slips, Slips, (question, _) => index.Search(question, 3).Hits.Count > 0);
    }

    private static void Check(Gen<string> first, Gen<string> second, Func<string, string, bool> holds) =>
        FsCheck.Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(500),
            Prop.ForAll(first.ToArbitrary(), second.ToArbitrary(), holds));
}

using System.Text;
using BachDang.Outreach.Bot.Dialogs.Buttons;
using BachDang.Outreach.Knowledge.Content;
using BachDang.Outreach.Tests.House;
using BachDang.Outreach.Ward.Questions;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Dialogs;

public sealed class ButtonTests
{
    private const int TelegramsLimit = 64;

    private static readonly string[] Beginnings = ["", "a:", "f:", "f:1:", "w:", "h:", "n:", "t:", "x:", "y:"];

    [Fact]
    public void Read_OurOwnButtons_GiveBackWhatTheyMean() => Prop.ForAll<Guid>(id =>
        Enum.GetValues<AnswerFeedback>().Where(f => f != AnswerFeedback.None).All(f =>
            ChoiceData.Read(ButtonData.Feedback(id, f)) is FeedbackGiven given && given == new FeedbackGiven(id, f))
        && ChoiceData.Read(ButtonData.AskWhatIsWrong(id)) is FaultAsked fault && fault.Question == id
        && ChoiceData.Read(ButtonData.TellWhy(id)) is WhyAsked why && why.Question == id
        && ChoiceData.Read(ButtonData.HandOff(id)) is OfficerAsked officer && officer.Question == id
        && ChoiceData.Read(ButtonData.NoneOfThese(id)) is NoneChosen none && none.Question == id)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Read_FixedButtons_GiveBackWhatTheyMean()
    {
        Assert.Equal(new ArticleChosen("hang-gia"), ChoiceData.Read(ButtonData.Article("hang-gia")));
        Assert.Equal(new TopicLeft(), ChoiceData.Read(ButtonData.LeaveTopic));
        Assert.Equal(new EraseDecided(true), ChoiceData.Read(ButtonData.EraseYes));
        Assert.Equal(new EraseDecided(false), ChoiceData.Read(ButtonData.EraseNo));
    }

    [Fact]
    public void Read_AnyText_NeverThrows()
    {
        Prop.ForAll<string?>(text =>
        {
            foreach (var start in Beginnings)
                _ = ChoiceData.Read(start + text);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a:")]
    [InlineData("f:0:AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("f:9:AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("f:99999999999:AAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("f:1:AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("w:AAAAAAAAAAAAAAAAAAAAA!")]
    [InlineData("h: AAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("z:1")]
    public void Read_NotOurs_IsNothing(string data) => Assert.Null(ChoiceData.Read(data));

    [Fact]
    public void Every_button_fits_Telegrams_64_bytes()
    {
        var content = ContentLoader.Load(Path.Combine(SourceTree.Root, "content")).Set!;
        var id = Guid.CreateVersion7();
        string[] fixedOnes =
        [
            ButtonData.LeaveTopic, ButtonData.EraseYes, ButtonData.EraseNo, ButtonData.AskWhatIsWrong(id),
            ButtonData.HandOff(id), ButtonData.NoneOfThese(id), ButtonData.Feedback(id, AnswerFeedback.Wrong),
            ButtonData.TellWhy(id),
        ];

        Assert.NotEmpty(content.Articles);
        Assert.All(content.Articles.Keys.Select(ButtonData.Article).Concat(fixedOnes),
            data => Assert.InRange(Encoding.UTF8.GetByteCount(data), 1, TelegramsLimit));
        Assert.All(content.Articles.Keys,
            article => Assert.Equal(new ArticleChosen(article), ChoiceData.Read(ButtonData.Article(article))));
    }
}

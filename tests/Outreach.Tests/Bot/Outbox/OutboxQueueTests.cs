using BachDang.Outreach.Bot.Outbox;
using BachDang.Outreach.Ward.Messages;
using Xunit;

namespace BachDang.Outreach.Tests.Bot.Outbox;

public sealed class OutboxQueueTests
{
    private readonly OutboxQueue _queue = new();
    private readonly Guid _talk = Guid.CreateVersion7();

    [Fact]
    public void Add_LineIsServed_JoinsItInOrder()
    {
        Assert.True(Add("a", fromTable: true));
        Assert.False(Add("b", fromTable: false));

        Assert.Equal("a", Next());
        Assert.Equal("b", Next());
        Assert.Null(Next());
        Assert.True(Add("c", fromTable: false));
    }

    [Fact]
    public void HeldBack_UntilTheTableGivesTheTalkOutAgain()
    {
        Add("a", fromTable: true);
        _queue.HoldBack(_talk, TimeSpan.FromSeconds(5));
        Add("again", fromTable: true);
        Assert.Equal(TimeSpan.FromSeconds(5), _queue.HeldBack(_talk)); // the line still holds what must go back
        while (Next() is not null) Assert.NotNull(_queue.HeldBack(_talk));

        Add("handed over", fromTable: false);
        Assert.NotNull(_queue.HeldBack(_talk));
        while (Next() is not null) Assert.NotNull(_queue.HeldBack(_talk));
        Add("a", fromTable: true);

        Assert.Null(_queue.HeldBack(_talk));
    }

    [Fact]
    public async Task WhenEmpty_CompletesWithTheLastLine()
    {
        Assert.True(_queue.WhenEmptyAsync().IsCompleted);
        Add("a", fromTable: true);
        var empty = _queue.WhenEmptyAsync();
        Next();
        Assert.False(empty.IsCompleted);
        Next();
        await empty;

        Add("b", fromTable: true);
        Assert.False(_queue.WhenEmptyAsync().IsCompleted);
    }

    private string? Next() => _queue.Next(_talk)?.Body;

    private bool Add(string text, bool fromTable) => _queue.Add(_talk,
    [
        new OutboundMessage
        {
            Id = Guid.CreateVersion7(),
            ConversationId = _talk,
            Channel = "scripted",
            Kind = OutboundKind.Reply,
            Order = 1,
            Body = text,
            CreatedAt = DateTimeOffset.UnixEpoch,
            NotBefore = DateTimeOffset.UnixEpoch,
        },
    ], fromTable);
}

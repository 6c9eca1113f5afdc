using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Running;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Identity;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Subscriptions;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BachDang.Outreach.Benchmarks.Campaigns;

/// <summary>Subscribers and a campaign of a running or resting installation, and what an officer does with it
/// meanwhile: through the ward's own operations, from a process of its own.</summary>
internal sealed class CampaignFill : IAsyncDisposable
{
    public const long FirstChat = 50_000;
    public const string Title = "Tin thử tải";
    private const int Batch = 2000;

    private static readonly Officer Approver = new(Guid.CreateVersion7(), OfficerRole.Approver);
    private readonly ServiceProvider _services;

    public CampaignFill(string folder, string? postgres)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = Path.Combine(folder, "data"),
            ["Keys:Folder"] = Path.Combine(folder, "keys"),
            ["Database:Provider"] = postgres is null ? "Sqlite" : "Postgres",
            ["ConnectionStrings:Ward"] = postgres ?? "",
        }).Build();
        _services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddWard(configuration).BuildServiceProvider();
    }

    /// <summary>Adds subscribers whose chats are numbered on from <see cref="FirstChat"/>.</summary>
    public async Task SubscribeAsync(int from, int count)
    {
        var keys = _services.GetRequiredService<AddressKeys>();
        for (var done = 0; done < count; done += Batch)
        {
            await DoAsync(db =>
            {
                var now = TimeProvider.System.GetUtcNow();
                for (var i = from + done; i < from + Math.Min(count, done + Batch); i++)
                {
                    var talk = Guid.CreateVersion7(now);
                    db.Add(Talk(talk, $"{FirstChat + i}", keys, now));
                    db.Add(new Subscription
                    {
                        ConversationId = talk,
                        Topic = "hang-gia",
                        Organization = Subscription.OfWard,
                        ResidentialGroup = Subscription.NoGroup,
                        ConsentVersion = "measured",
                        ConsentAt = now,
                    });
                }
                return Task.FromResult(true);
            });
        }
    }

    /// <summary>A campaign to everybody that is on its way from now on.</summary>
    public async Task<Guid> BeginAsync()
    {
        var now = TimeProvider.System.GetUtcNow();
        var campaign = new Campaign
        {
            Id = Guid.CreateVersion7(now),
            Title = Title,
            Content = new CampaignContent("Bà con xem kỹ tem nhãn trước khi mua.").ToJson(),
            Audience = CampaignAudience.Everybody.ToJson(),
            Author = Guid.CreateVersion7(now),
            CreatedAt = now,
            ChangedAt = now,
            Status = CampaignStatus.Sending,
            StartedAt = now,
            WatchedFrom = now,
        };
        campaign.ApprovedHash = CampaignGuards.HashOf(campaign);
        await DoAsync(db =>
        {
            db.Add(campaign);
            return Task.FromResult(true);
        });
        return campaign.Id;
    }

    private static readonly CampaignRules Rules = new()
    {
        Quiet = new QuietHours(TimeZoneInfo.Utc, TimeOnly.MinValue, TimeOnly.MinValue, new HashSet<DateOnly>()),
    };

    public Task PauseAsync(Guid id) => ActAsync(id, (db, version) =>
        new PauseCampaign(db, TimeProvider.System).RunAsync(id, version, Approver, CancellationToken.None));

    public Task ResumeAsync(Guid id) => ActAsync(id, (db, version) =>
        new ResumeCampaign(db, TimeProvider.System, Rules).RunAsync(id, version, Approver, CancellationToken.None));

    /// <summary>One who has not got it yet wants no news any more.</summary>
    public Task<bool> SomebodyLeavesAsync(Guid id) => DoAsync(async db =>
    {
        var waiting = await db.OutboundMessages
            .Where(m => m.CampaignId == id && m.Status == Ward.Messages.OutboundStatus.Pending)
            .OrderByDescending(m => m.Order).Select(m => m.ConversationId).FirstOrDefaultAsync();
        return waiting != Guid.Empty && await new OptOut(db, TimeProvider.System)
            .RunAsync(waiting, OptOutCause.ByResident, null, CancellationToken.None);
    });

    public async Task<T> ReadAsync<T>(Func<WardDb, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<WardDb>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static Conversation Talk(Guid id, string chat, AddressKeys keys, DateTimeOffset now) => new()
    {
        Id = id,
        Channel = "telegram",
        AddressHash = keys.Hash("telegram", chat),
        AddressSealed = keys.SealText(chat),
        CreatedAt = now,
        LastInboundAt = now,
        WelcomedAt = now,
    };

    // The program itself may change it at the same moment: then the officer looks and tries again.
    private async Task ActAsync(Guid id, Func<WardDb, int, Task<Outcome<Campaign>>> act)
    {
        for (var i = 0; i < 5; i++)
        {
            var done = await DoAsync(async db =>
            {
                var version = await db.Campaigns.Where(c => c.Id == id).Select(c => c.Version).SingleAsync();
                return (await act(db, version)).Refusal is null;
            });
            if (done) return;
        }
    }

    private async Task<T> DoAsync<T>(Func<WardDb, Task<T>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<WardDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var result = await work(db);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        return result;
    }
}

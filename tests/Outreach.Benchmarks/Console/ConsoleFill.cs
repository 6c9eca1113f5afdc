using System.Security.Cryptography;
using BachDang.Outreach.Ward;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;
using BachDang.Outreach.Ward.Officers.Inviting;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Searching;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WardReport = BachDang.Outreach.Ward.Reports.Report;

namespace BachDang.Outreach.Benchmarks.Console;

/// <summary>Rows of a city's many years, written straight into the tables: what matters here is how many there
/// are.</summary>
internal sealed class ConsoleFill(IConfiguration configuration, int reports, int photos, int questions)
{
    public const string Account = "do.toc-do";
    public const string Password = "mot-mat-khau-de-do-9471";

    private const int Batch = 2000;
    private const double OpenShare = 0.03;
    private static readonly string[] Categories =
        ["hang-gia", "hang-lau", "nhan-sai", "can-thieu", "khong-an-toan", "tren-mang", "khac"];

    private static readonly string[] Goods =
        ["Bột giặt", "Nước mắm", "Mì chính", "Tai nghe", "Giày", "Dầu gội", "Sữa", "Rượu", "Cá biển", "Kem trộn"];

    private readonly Random _random = new(1);
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();
    private readonly List<Guid> _reports = [];
    private readonly List<Guid> _talks = [];

    /// <summary>Some of the reports, for their pages.</summary>
    public IReadOnlyList<Guid> Reports => _reports;

    public async Task RunAsync()
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddWard(configuration).BuildServiceProvider();
        await services.MigrateWardAsync(CancellationToken.None);
        foreach (var service in services.GetServices<IHostedService>()) await service.StartAsync(default);
        var made = await services.GetRequiredService<CreateOfficer>().RunAsync(
            new NewOfficer("Đo tốc độ", Account,
                new HashSet<OfficerRole> { OfficerRole.Handler, OfficerRole.Approver, OfficerRole.KnowledgeEditor },
                null, Password), null, CancellationToken.None);
        var officer = made.Value?.Id ?? throw new InvalidOperationException($"No account: {made.Refusal}.");
        await WriteAsync(services, reports, i => ReportRows(i, officer));
        await WriteAsync(services, photos, i => [Photo(i)]);
        await WriteAsync(services, 2000, _ => [Talk()]);
        await WriteAsync(services, questions, _ => [Question()]);
        await using (var scope = services.CreateAsyncScope())
        {
            // What a database does by itself after a while.
            await scope.ServiceProvider.GetRequiredService<WardDb>().Database.ExecuteSqlRawAsync("ANALYZE");
        }
        foreach (var service in services.GetServices<IHostedService>().Reverse()) await service.StopAsync(default);
        await services.DisposeAsync();
    }

    private static async Task WriteAsync(ServiceProvider services, int count, Func<int, object[]> rows)
    {
        for (var from = 0; from < count; from += Batch)
        {
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<WardDb>();
            db.ChangeTracker.AutoDetectChangesEnabled = false;
            for (var i = from; i < Math.Min(count, from + Batch); i++) db.AddRange(rows(i));
            await db.SaveChangesAsync();
        }
    }

    private object[] ReportRows(int i, Guid officer)
    {
        var received = _now.AddMinutes(-1 - (i * 15));
        var open = i < reports * OpenShare;
        var status = open
            ? (ReportStatus)_random.Next((int)ReportStatus.Received, (int)ReportStatus.Forwarded + 1)
            : ReportStatus.Resolved;
        var report = new WardReport
        {
            Id = Guid.CreateVersion7(received),
            ReceiptHash = RandomNumberGenerator.GetBytes(32),
            Category = Categories[_random.Next(Categories.Length)],
            Status = status,
            Product = $"{Goods[_random.Next(Goods.Length)]} loại {_random.Next(500)}",
            Words = $"Thấy bày bán ở dãy {_random.Next(40)}, bao bì in mờ, giá rẻ hơn mọi khi khá nhiều.",
            PlaceText = $"Chợ số {_random.Next(60)}, quầy {_random.Next(300)}",
            Channel = i % 3 == 0 ? "telegram" : "webchat",
            ReceivedAt = received,
            FirstLookBy = received.AddDays(2),
            DueAt = received.AddDays(14),
            FirstLookedAt = status == ReportStatus.Received ? null : received.AddDays(1),
            AssignedTo = i % 4 == 0 ? officer : null,
            ClosedAt = open ? null : received.AddDays(9),
            Outcome = open ? null : "checked_nothing",
            ContentVersion = "measured",
        };
        _reports.Add(report.Id);
        report.SearchEdition = IndexReport.Edition;
        var words = FoldedWords.Of(report).Select(word => new ReportWord { Word = word, ReportId = report.Id });
        return
        [
            report, .. words, Event(report, received, ReportStatus.Received),
            Event(report, received.AddDays(1), status),
        ];
    }

    private static ReportEvent Event(WardReport report, DateTimeOffset at, ReportStatus to) => new()
    {
        Id = Guid.CreateVersion7(at),
        ReportId = report.Id,
        At = at,
        To = to,
        Action = "report.moved",
    };

    private ReportPhoto Photo(int i)
    {
        var report = _reports[i % _reports.Count];
        return new ReportPhoto
        {
            Id = Guid.CreateVersion7(_now),
            DraftId = report,
            ReportId = report,
            Order = i,
            Kind = "jpeg",
            ReceivedAt = _now.AddMinutes(-i * 5),
            Channel = "webchat",
            OriginalHash = RandomNumberGenerator.GetBytes(32),
            PixelHash = RandomNumberGenerator.GetBytes(32),
            WorkingKey = Guid.CreateVersion7(_now).ToString("N"),
            SearchedAt = _now,
        };
    }

    private Conversation Talk()
    {
        var talk = new Conversation
        {
            Id = Guid.CreateVersion7(_now),
            Channel = "webchat",
            AddressHash = RandomNumberGenerator.GetBytes(32),
            CreatedAt = _now,
            LastInboundAt = _now,
        };
        _talks.Add(talk.Id);
        return talk;
    }

    private AnsweredQuestion Question()
    {
        var refused = _random.Next(10) == 0;
        var at = _now.AddMinutes(-_random.Next(3 * 365 * 24 * 60));
        return new AnsweredQuestion
        {
            Id = Guid.CreateVersion7(at),
            ConversationId = _talks[_random.Next(_talks.Count)],
            At = at,
            Question = $"{Goods[_random.Next(Goods.Length)]} số {_random.Next(500)} là hàng thật hay giả",
            Status = refused ? "refused" : "answered",
            Route = "knowledge",
            ArticleId = refused ? null : "mua-phai-hang-gia",
            Score = 0.7,
            ContentVersion = "measured",
        };
    }
}

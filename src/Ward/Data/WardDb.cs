using BachDang.Outreach.Ward.Articles;
using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Audit.Digests;
using BachDang.Outreach.Ward.Campaigns;
using BachDang.Outreach.Ward.Campaigns.Links;
using BachDang.Outreach.Ward.Campaigns.Outlets;
using BachDang.Outreach.Ward.Campaigns.Planning;
using BachDang.Outreach.Ward.Campaigns.Trying;
using BachDang.Outreach.Ward.Desk;
using BachDang.Outreach.Ward.Figures;
using BachDang.Outreach.Ward.Messages;
using BachDang.Outreach.Ward.Notices;
using BachDang.Outreach.Ward.Officers.Accounts;
using BachDang.Outreach.Ward.Officers.Logins;
using BachDang.Outreach.Ward.Officers.Passkeys;
using BachDang.Outreach.Ward.Photos;
using BachDang.Outreach.Ward.Photos.Covering;
using BachDang.Outreach.Ward.Plan;
using BachDang.Outreach.Ward.Plan.Documents;
using BachDang.Outreach.Ward.Plan.Yearly;
using BachDang.Outreach.Ward.Questions;
using BachDang.Outreach.Ward.Reports;
using BachDang.Outreach.Ward.Reports.Identities;
using BachDang.Outreach.Ward.Reports.Packets;
using BachDang.Outreach.Ward.Reports.Searching;
using BachDang.Outreach.Ward.Reports.Threads;
using BachDang.Outreach.Ward.Reports.Views;
using BachDang.Outreach.Ward.Subscriptions;
using BachDang.Outreach.Ward.Supervision;
using BachDang.Outreach.Ward.Switches;
using BachDang.Outreach.Ward.Talks;
using Microsoft.EntityFrameworkCore;

namespace BachDang.Outreach.Ward.Data;

/// <summary>Everything the ward remembers. One subclass and one migration set per database.</summary>
public abstract class WardDb(DbContextOptions options) : DbContext(options)
{
    public DbSet<Conversation> Conversations => Set<Conversation>();
    public DbSet<InboundMessage> InboundMessages => Set<InboundMessage>();
    public DbSet<OutboundMessage> OutboundMessages => Set<OutboundMessage>();
    public DbSet<AnsweredQuestion> AnsweredQuestions => Set<AnsweredQuestion>();
    public DbSet<HandOff> HandOffs => Set<HandOff>();
    public DbSet<AnswerNote> AnswerNotes => Set<AnswerNote>();
    public DbSet<DeskMessage> DeskMessages => Set<DeskMessage>();
    public DbSet<EditedArticle> EditedArticles => Set<EditedArticle>();
    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();
    public DbSet<ArticleAsker> ArticleAskers => Set<ArticleAsker>();
    internal DbSet<ArticleRevision> ArticleRevisions => Set<ArticleRevision>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<Report> Reports => Set<Report>();
    public DbSet<ReportLink> ReportLinks => Set<ReportLink>();
    public DbSet<ReportContact> ReportContacts => Set<ReportContact>();
    public DbSet<ReportEvent> ReportEvents => Set<ReportEvent>();
    public DbSet<ReportMessage> ReportMessages => Set<ReportMessage>();
    public DbSet<ReportNote> ReportNotes => Set<ReportNote>();
    public DbSet<ReportPhoto> ReportPhotos => Set<ReportPhoto>();
    public DbSet<ForwardPacket> ForwardPackets => Set<ForwardPacket>();
    public DbSet<PacketCounter> PacketCounters => Set<PacketCounter>();
    public DbSet<ReportWord> ReportWords => Set<ReportWord>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<PhotoVersion> PhotoVersions => Set<PhotoVersion>();
    public DbSet<IdentityRequest> IdentityRequests => Set<IdentityRequest>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();
    public DbSet<AuditDigest> AuditDigests => Set<AuditDigest>();
    public DbSet<DailyFigure> DailyFigures => Set<DailyFigure>();
    public DbSet<PlanNote> PlanNotes => Set<PlanNote>();
    public DbSet<PlanDocument> PlanDocuments => Set<PlanDocument>();
    public DbSet<PlanTraining> PlanTrainings => Set<PlanTraining>();
    public DbSet<YearlyReport> YearlyReports => Set<YearlyReport>();
    public DbSet<YearlyReportVersion> YearlyReportVersions => Set<YearlyReportVersion>();
    public DbSet<Recommendation> Recommendations => Set<Recommendation>();
    public DbSet<ReportSample> ReportSamples => Set<ReportSample>();
    public DbSet<ReportSampleItem> ReportSampleItems => Set<ReportSampleItem>();
    public DbSet<StaffNotice> StaffNotices => Set<StaffNotice>();
    public DbSet<Campaign> Campaigns => Set<Campaign>();
    public DbSet<CampaignAnswer> CampaignAnswers => Set<CampaignAnswer>();
    public DbSet<CampaignNotice> CampaignNotices => Set<CampaignNotice>();
    public DbSet<CampaignPost> CampaignPosts => Set<CampaignPost>();
    public DbSet<ShortLink> ShortLinks => Set<ShortLink>();
    public DbSet<TestTalk> TestTalks => Set<TestTalk>();
    public DbSet<SubscriptionOffer> SubscriptionOffers => Set<SubscriptionOffer>();
    public DbSet<Subscription> Subscriptions => Set<Subscription>();
    internal DbSet<Installation> Installations => Set<Installation>();
    public DbSet<SwitchState> SwitchStates => Set<SwitchState>();
    public DbSet<SwitchChange> SwitchChanges => Set<SwitchChange>();
    public DbSet<OfficerAccount> OfficerAccounts => Set<OfficerAccount>();
    public DbSet<OfficerSession> OfficerSessions => Set<OfficerSession>();
    public DbSet<OfficerInvitation> OfficerInvitations => Set<OfficerInvitation>();
    public DbSet<OfficerPasskey> OfficerPasskeys => Set<OfficerPasskey>();
    public DbSet<OfficerLogin> OfficerLogins => Set<OfficerLogin>();
    internal DbSet<OfficerCode> OfficerCodes => Set<OfficerCode>();

    /// <summary>What to append to a SELECT of rows that are changed next, so that a second process waits for
    /// them.</summary>
    internal abstract string ForUpdate { get; }

    /// <summary>The same, but rows held by another process are left out instead of waited for.</summary>
    internal abstract string SkipLocked { get; }

    /// <summary>The expression that makes an id for each row of an INSERT … SELECT; ids of one statement begin alike,
    /// so that the index grows at its end.</summary>
    internal abstract string NewId(DateTimeOffset now);

    /// <summary>A time as this database stores it, for parameters of hand-written SQL.</summary>
    internal abstract object Stored(DateTimeOffset time);

    /// <summary>The expression for a column's time and so much more.</summary>
    internal abstract string Later(string column, TimeSpan by);

    /// <summary>Whether the work failed only because it and another transaction waited for each other's rows.</summary>
    internal abstract bool IsLockConflict(Exception exception);

    /// <summary>Makes other transactions that hold the same name wait until this one ends; for rules over rows that are
    /// not there yet. Nothing to do where only one transaction writes at a time.</summary>
    internal virtual Task HoldAsync(Guid name, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Has the database look at how its tables for messages are filled, where it plans by that: so many rows
    /// come at once with a campaign that what it knew of them is far from true.</summary>
    internal virtual Task LearnAsync(CancellationToken ct) => Task.CompletedTask;

    /// <summary>Clears earlier versions of erased rows out of the database's journal, where it has one of its
    /// own.</summary>
    internal virtual Task CutJournalAsync(CancellationToken ct) => Task.CompletedTask;

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WardDb).Assembly);
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BachDang.Outreach.Ward.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Campaigns : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CampaignId",
                table: "OutboundMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "SettledAt",
                table: "OutboundMessages",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CampaignAnswers",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<int>(type: "INTEGER", nullable: false),
                    Option = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignAnswers", x => new { x.CampaignId, x.Question, x.ConversationId });
                });

            migrationBuilder.CreateTable(
                name: "CampaignNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: false),
                    Cause = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CampaignPosts",
                columns: table => new
                {
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outlet = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    NotBefore = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Uncertain = table.Column<int>(type: "INTEGER", nullable: false),
                    ClaimedBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ClaimedUntil = table.Column<long>(type: "INTEGER", nullable: true),
                    PostedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ProviderId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampaignPosts", x => new { x.CampaignId, x.Outlet });
                });

            migrationBuilder.CreateTable(
                name: "Campaigns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Organization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Audience = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    Repeat = table.Column<int>(type: "INTEGER", nullable: false),
                    RepeatUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Series = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    ApprovedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ApprovedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SendAt = table.Column<long>(type: "INTEGER", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PlannedUpTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    PlannedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    PauseCause = table.Column<int>(type: "INTEGER", nullable: false),
                    WatchedFrom = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Totals = table.Column<string>(type: "TEXT", nullable: true),
                    Measures = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campaigns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Installations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Mark = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    RenewedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Installations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShortLinks",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    CampaignId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Outlet = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ResidentialGroup = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Opened = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShortLinks", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "SubscriptionOffers",
                columns: table => new
                {
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    Choices = table.Column<string>(type: "TEXT", nullable: false),
                    ConsentVersion = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SubscriptionOffers", x => x.CodeHash);
                });

            migrationBuilder.CreateTable(
                name: "Subscriptions",
                columns: table => new
                {
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Organization = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ResidentialGroup = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ConsentVersion = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ConsentAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OptedOutAt = table.Column<long>(type: "INTEGER", nullable: true),
                    OptOutCause = table.Column<int>(type: "INTEGER", nullable: false),
                    OptOutCampaign = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subscriptions", x => new { x.ConversationId, x.Topic, x.Organization });
                });

            migrationBuilder.CreateTable(
                name: "TestTalks",
                columns: table => new
                {
                    Officer = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    LinkedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    CodeHash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    CodeUntil = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TestTalks", x => x.Officer);
                });

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMessages_CampaignId_Channel_Status_NotBefore",
                table: "OutboundMessages",
                columns: new[] { "CampaignId", "Channel", "Status", "NotBefore" },
                filter: "\"CampaignId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMessages_CampaignId_ConversationId",
                table: "OutboundMessages",
                columns: new[] { "CampaignId", "ConversationId" },
                unique: true,
                filter: "\"CampaignId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMessages_CampaignId_SettledAt",
                table: "OutboundMessages",
                columns: new[] { "CampaignId", "SettledAt" },
                filter: "\"CampaignId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_OutboundMessages_Uncertain",
                table: "OutboundMessages",
                column: "CampaignId",
                filter: "\"CampaignId\" IS NOT NULL AND \"Uncertain\" > 0");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignAnswers_ConversationId",
                table: "CampaignAnswers",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_CampaignNotices_Officer_SeenAt",
                table: "CampaignNotices",
                columns: new[] { "Officer", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignPosts_Outlet_PostedAt",
                table: "CampaignPosts",
                columns: new[] { "Outlet", "PostedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CampaignPosts_Outlet_Status_NotBefore",
                table: "CampaignPosts",
                columns: new[] { "Outlet", "Status", "NotBefore" });

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_CreatedAt",
                table: "Campaigns",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_Series",
                table: "Campaigns",
                column: "Series",
                filter: "\"Series\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Campaigns_Status_SendAt",
                table: "Campaigns",
                columns: new[] { "Status", "SendAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ShortLinks_CampaignId_Outlet_ResidentialGroup",
                table: "ShortLinks",
                columns: new[] { "CampaignId", "Outlet", "ResidentialGroup" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SubscriptionOffers_CreatedAt",
                table: "SubscriptionOffers",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Subscriptions_OptOutCampaign",
                table: "Subscriptions",
                column: "OptOutCampaign",
                filter: "\"OptOutCampaign\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TestTalks_CodeHash",
                table: "TestTalks",
                column: "CodeHash",
                filter: "\"CodeHash\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_TestTalks_ConversationId",
                table: "TestTalks",
                column: "ConversationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CampaignAnswers");

            migrationBuilder.DropTable(
                name: "CampaignNotices");

            migrationBuilder.DropTable(
                name: "CampaignPosts");

            migrationBuilder.DropTable(
                name: "Campaigns");

            migrationBuilder.DropTable(
                name: "Installations");

            migrationBuilder.DropTable(
                name: "ShortLinks");

            migrationBuilder.DropTable(
                name: "SubscriptionOffers");

            migrationBuilder.DropTable(
                name: "Subscriptions");

            migrationBuilder.DropTable(
                name: "TestTalks");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMessages_CampaignId_Channel_Status_NotBefore",
                table: "OutboundMessages");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMessages_CampaignId_ConversationId",
                table: "OutboundMessages");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMessages_CampaignId_SettledAt",
                table: "OutboundMessages");

            migrationBuilder.DropIndex(
                name: "IX_OutboundMessages_Uncertain",
                table: "OutboundMessages");

            migrationBuilder.DropColumn(
                name: "CampaignId",
                table: "OutboundMessages");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "OutboundMessages");
        }
    }
}

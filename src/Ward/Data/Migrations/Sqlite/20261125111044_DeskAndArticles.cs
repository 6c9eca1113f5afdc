using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BachDang.Outreach.Ward.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeskAndArticles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "AnsweredAt",
                table: "HandOffs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "TakenAt",
                table: "HandOffs",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TakenBy",
                table: "HandOffs",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OfficerHandOff",
                table: "Conversations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "OfficerUntil",
                table: "Conversations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ArticleAskers",
                columns: table => new
                {
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditedArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ToldAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleAskers", x => x.QuestionId);
                });

            migrationBuilder.CreateTable(
                name: "ArticleRevisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleRevisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ArticleVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditedArticleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Markdown = table.Column<string>(type: "TEXT", nullable: false),
                    Author = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    PublishedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleVersions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DeskMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    HandOffId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: true),
                    TextSealed = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskMessages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EditedArticles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Step = table.Column<int>(type: "INTEGER", nullable: false),
                    LastNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    PublishedNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    PublishedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RetiredAt = table.Column<long>(type: "INTEGER", nullable: true),
                    BaselineHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    BaselineText = table.Column<string>(type: "TEXT", nullable: true),
                    ChangedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EditedArticles", x => x.Id);
                });

            migrationBuilder.InsertData(
                table: "ArticleRevisions",
                columns: new[] { "Id", "Number" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_HandOffs_ConversationId",
                table: "HandOffs",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_OfficerUntil",
                table: "Conversations",
                column: "OfficerUntil");

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredQuestions_ArticleId_At",
                table: "AnsweredQuestions",
                columns: new[] { "ArticleId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredQuestions_Feedback_FeedbackAt",
                table: "AnsweredQuestions",
                columns: new[] { "Feedback", "FeedbackAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredQuestions_Status_At",
                table: "AnsweredQuestions",
                columns: new[] { "Status", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAskers_ConversationId",
                table: "ArticleAskers",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleAskers_EditedArticleId_ToldAt",
                table: "ArticleAskers",
                columns: new[] { "EditedArticleId", "ToldAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_EditedArticleId_Number",
                table: "ArticleVersions",
                columns: new[] { "EditedArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeskMessages_ConversationId",
                table: "DeskMessages",
                column: "ConversationId");

            migrationBuilder.CreateIndex(
                name: "IX_DeskMessages_HandOffId_At",
                table: "DeskMessages",
                columns: new[] { "HandOffId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_EditedArticles_ArticleId",
                table: "EditedArticles",
                column: "ArticleId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EditedArticles_Step_ChangedAt",
                table: "EditedArticles",
                columns: new[] { "Step", "ChangedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ArticleAskers");

            migrationBuilder.DropTable(
                name: "ArticleRevisions");

            migrationBuilder.DropTable(
                name: "ArticleVersions");

            migrationBuilder.DropTable(
                name: "DeskMessages");

            migrationBuilder.DropTable(
                name: "EditedArticles");

            migrationBuilder.DropIndex(
                name: "IX_HandOffs_ConversationId",
                table: "HandOffs");

            migrationBuilder.DropIndex(
                name: "IX_Conversations_OfficerUntil",
                table: "Conversations");

            migrationBuilder.DropIndex(
                name: "IX_AnsweredQuestions_ArticleId_At",
                table: "AnsweredQuestions");

            migrationBuilder.DropIndex(
                name: "IX_AnsweredQuestions_Feedback_FeedbackAt",
                table: "AnsweredQuestions");

            migrationBuilder.DropIndex(
                name: "IX_AnsweredQuestions_Status_At",
                table: "AnsweredQuestions");

            migrationBuilder.DropColumn(
                name: "AnsweredAt",
                table: "HandOffs");

            migrationBuilder.DropColumn(
                name: "TakenAt",
                table: "HandOffs");

            migrationBuilder.DropColumn(
                name: "TakenBy",
                table: "HandOffs");

            migrationBuilder.DropColumn(
                name: "OfficerHandOff",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "OfficerUntil",
                table: "Conversations");
        }
    }
}

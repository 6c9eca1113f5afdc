using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BachDang.Outreach.Ward.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AnswerNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AnswerNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ConversationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    QuestionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Question = table.Column<string>(type: "TEXT", maxLength: 4096, nullable: false),
                    ArticleId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ContentVersion = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnswerNotes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnswerNotes_At",
                table: "AnswerNotes",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AnswerNotes_ConversationId",
                table: "AnswerNotes",
                column: "ConversationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnswerNotes");
        }
    }
}

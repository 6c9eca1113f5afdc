using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BachDang.Outreach.Ward.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Dialogs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "DialogsSealed",
                table: "Conversations",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DialogsUntil",
                table: "Conversations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conversations_DialogsUntil",
                table: "Conversations",
                column: "DialogsUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Conversations_DialogsUntil",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "DialogsSealed",
                table: "Conversations");

            migrationBuilder.DropColumn(
                name: "DialogsUntil",
                table: "Conversations");
        }
    }
}

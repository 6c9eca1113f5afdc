using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BachDang.Outreach.Ward.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class ReportPacketsAndSearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SearchEdition",
                table: "Reports",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "ForwardPackets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Authority = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Officer = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForwardPackets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ForwardPackets_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PacketCounters",
                columns: table => new
                {
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PacketCounters", x => x.Year);
                });

            migrationBuilder.CreateTable(
                name: "ReportWords",
                columns: table => new
                {
                    Word = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    ReportId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportWords", x => new { x.Word, x.ReportId });
                    table.ForeignKey(
                        name: "FK_ReportWords_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SavedViews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Officer = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedViews", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Category_DueAt",
                table: "Reports",
                columns: new[] { "Category", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Channel_DueAt",
                table: "Reports",
                columns: new[] { "Channel", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Open",
                table: "Reports",
                columns: new[] { "Pile", "DueAt" },
                filter: "\"ClosedAt\" IS NULL AND \"ErasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_OpenOf",
                table: "Reports",
                columns: new[] { "AssignedTo", "DueAt" },
                filter: "\"ClosedAt\" IS NULL AND \"ErasedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Pile_DueAt",
                table: "Reports",
                columns: new[] { "Pile", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_PlaceKey_DueAt",
                table: "Reports",
                columns: new[] { "PlaceKey", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_SearchEdition_ErasedAt",
                table: "Reports",
                columns: new[] { "SearchEdition", "ErasedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPackets_EventId",
                table: "ForwardPackets",
                column: "EventId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPackets_ReportId_At",
                table: "ForwardPackets",
                columns: new[] { "ReportId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_ForwardPackets_Year_Number",
                table: "ForwardPackets",
                columns: new[] { "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportWords_ReportId",
                table: "ReportWords",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_SavedViews_Officer_Name",
                table: "SavedViews",
                columns: new[] { "Officer", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ForwardPackets");

            migrationBuilder.DropTable(
                name: "PacketCounters");

            migrationBuilder.DropTable(
                name: "ReportWords");

            migrationBuilder.DropTable(
                name: "SavedViews");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Category_DueAt",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Channel_DueAt",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Open",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_OpenOf",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_Pile_DueAt",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_PlaceKey_DueAt",
                table: "Reports");

            migrationBuilder.DropIndex(
                name: "IX_Reports_SearchEdition_ErasedAt",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "SearchEdition",
                table: "Reports");
        }
    }
}

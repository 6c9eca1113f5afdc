using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BachDang.Outreach.Ward.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PhotoVersionsAndNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Attempts",
                table: "StaffNotices",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DigestWeek",
                table: "StaffNotices",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "NextTry",
                table: "StaffNotices",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AssignedTo",
                table: "ReportEvents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PhotoVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PhotoId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    WorkingKey = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Boxes = table.Column<int>(type: "INTEGER", nullable: false),
                    Restores = table.Column<int>(type: "INTEGER", nullable: true),
                    Officer = table.Column<Guid>(type: "TEXT", nullable: true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PhotoVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PhotoVersions_ReportPhotos_PhotoId",
                        column: x => x.PhotoId,
                        principalTable: "ReportPhotos",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PhotoVersions_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Reports_DuplicateOf",
                table: "Reports",
                column: "DuplicateOf");

            migrationBuilder.CreateIndex(
                name: "IX_PhotoVersions_PhotoId_Number",
                table: "PhotoVersions",
                columns: new[] { "PhotoId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PhotoVersions_ReportId",
                table: "PhotoVersions",
                column: "ReportId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PhotoVersions");

            migrationBuilder.DropIndex(
                name: "IX_Reports_DuplicateOf",
                table: "Reports");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "StaffNotices");

            migrationBuilder.DropColumn(
                name: "DigestWeek",
                table: "StaffNotices");

            migrationBuilder.DropColumn(
                name: "NextTry",
                table: "StaffNotices");

            migrationBuilder.DropColumn(
                name: "AssignedTo",
                table: "ReportEvents");
        }
    }
}

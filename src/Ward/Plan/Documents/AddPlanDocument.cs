using BachDang.Outreach.Ward.Audit;
using BachDang.Outreach.Ward.Data;
using BachDang.Outreach.Ward.Officers;

namespace BachDang.Outreach.Ward.Plan.Documents;

/// <summary>The file is empty or larger than 10 MB.</summary>
public sealed record FileSizeUnusable : Refusal;

/// <summary>Only PDF, Word, Excel, PowerPoint, JPEG and PNG are taken, and a file must be what its name says.</summary>
public sealed record FileKindUnusable : Refusal;

/// <summary>No https address, or too long.</summary>
public sealed record LinkUnusable : Refusal;

/// <summary>A document to keep: a name, and either an address or the bytes of a file with its own name.</summary>
public sealed record NewPlanDocument(string Task, string Name)
{
    public string? Link { get; init; }
    public string? FileName { get; init; }
    public byte[]? Bytes { get; init; }
}

/// <summary>Keeps a document of a task; by handlers and approvers. The file is on disk before its row is
/// committed.</summary>
public sealed class AddPlanDocument(WardWrites writes, PlanFiles files, TimeProvider clock)
{
    public const int LargestFile = 10 * 1024 * 1024;

    public async Task<Outcome<PlanDocument>> RunAsync(NewPlanDocument wish, Officer officer, CancellationToken ct)
    {
        if (!PlanRights.Works(officer)) return new NotAllowed();
        var name = wish.Name.Trim();
        if (name.Length is 0 or > PlanDocument.LongestName) return new PlanTextNeeded();
        if (RefusalOf(wish) is { } refusal) return refusal;
        var now = clock.GetUtcNow();
        var document = new PlanDocument
        {
            Id = Guid.CreateVersion7(now),
            TaskId = wish.Task,
            At = now,
            Officer = officer.Id,
            Name = name,
            Link = wish.Bytes is null ? wish.Link!.Trim() : null,
            Kind = wish.Bytes is { } bytes ? DocumentKinds.Of(wish.FileName ?? "", bytes) : null,
            Size = wish.Bytes?.Length ?? 0,
        };
        if (wish.Bytes is { } content) await files.KeepAsync(document.Id, content, ct);
        try
        {
            return await writes.RunAsync((db, token) => AddAsync(db, document, now, token), ct);
        }
        catch when (wish.Bytes is not null)
        {
            files.Drop(document.Id);
            throw;
        }
    }

    private static async Task<PlanDocument> AddAsync(
        WardDb db, PlanDocument document, DateTimeOffset now, CancellationToken ct)
    {
        db.PlanDocuments.Add(document);
        await AuditTrail.AddAsync(
            db, now, new AuditNote(PlanActions.Filed, document.Id, document.Officer, document.TaskId), ct);
        return document;
    }

    private static Refusal? RefusalOf(NewPlanDocument wish)
    {
        if (wish.Bytes is { } bytes)
        {
            if (bytes.Length is 0 or > LargestFile) return new FileSizeUnusable();
            return DocumentKinds.Of(wish.FileName ?? "", bytes) is null ? new FileKindUnusable() : null;
        }
        var usable = wish.Link?.Trim() is { Length: > 0 and <= PlanDocument.LongestLink } link
            && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps;
        return usable ? null : new LinkUnusable();
    }
}

namespace BachDang.Outreach.Knowledge.Content.Dialogs;

/// <summary>content/dialogs.yml: the words that steer a dialog and those that begin one.</summary>
public sealed record DialogBook
{
    /// <summary>Whole messages that leave a dialog.</summary>
    public required IReadOnlyList<string> Leave { get; init; }

    /// <summary>Whole messages that go back one step.</summary>
    public required IReadOnlyList<string> Back { get; init; }

    /// <summary>Whole messages that pass a step.</summary>
    public required IReadOnlyList<string> Skip { get; init; }

    /// <summary>Whole messages that take a waiting dialog up again.</summary>
    public required IReadOnlyList<string> Resume { get; init; }

    public required IReadOnlyList<DialogRule> Dialogs { get; init; }
}

/// <summary>What a message says when it asks for a dialog; patterns as in content/routes.yml.</summary>
public sealed record DialogRule(string Name)
{
    public required IReadOnlyList<string> Any { get; init; }
    public required IReadOnlyList<string> Unless { get; init; }

    /// <summary>Messages that must begin it; check-content tries them.</summary>
    public required IReadOnlyList<string> Examples { get; init; }
}

/// <summary>What a whole message says to an open dialog.</summary>
public enum DialogWord
{
    None = 0,
    Leave = 1,
    Back = 2,
    Skip = 3,
    Resume = 4,
}

namespace BachDang.Outreach.Knowledge.Content.Reports;

/// <summary>What a template is for.</summary>
public enum TemplateKind
{
    /// <summary>Asks the reporter for more.</summary>
    Question = 0,

    /// <summary>Tells how far it is.</summary>
    Progress = 1,

    /// <summary>Tells what came of it.</summary>
    Closing = 2,
}

/// <summary>Words to begin a message to a reporter from, of content/reply-templates.yml.</summary>
/// <param name="Id">Stable key, in addresses of pages.</param>
/// <param name="Title">For the officer who chooses.</param>
/// <param name="Text">What goes into the field; changed there as needed.</param>
public sealed record ReplyTemplate(string Id, TemplateKind Kind, string Title, string Text);

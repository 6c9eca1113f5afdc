namespace BachDang.Outreach.Knowledge.Search;

/// <summary>What part of an article a text is; each part weighs differently in the ranking.</summary>
internal enum FieldKind
{
    Title,

    /// <summary>One way people ask; a passage has one field of this kind for each phrasing.</summary>
    Question,
    Keywords,
    Body,
}

/// <summary>A text of a passage, as written.</summary>
internal sealed record PassageField(FieldKind Kind, string Text);

/// <summary>What the index finds: an article or a paragraph. The id is unique within an index.</summary>
internal sealed record Passage(string Id, IReadOnlyList<PassageField> Fields);

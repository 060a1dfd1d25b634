namespace Checklist.Pdf;

/// <summary>A file carried inside the document.</summary>
/// <param name="Name">Its file name, without folders.</param>
/// <param name="MediaType">Such as <c>application/json</c>.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Description">What it is, for the reader's list of attachments.</param>
public sealed record AttachedFile(string Name, string MediaType, ReadOnlyMemory<byte> Content, string Description)
{
    public FileRelationship Relationship { get; init; } = FileRelationship.Data;

    /// <summary>When its content was last changed; null where nobody said.</summary>
    public DateTimeOffset? Modified { get; init; }
}

/// <summary>What an attached file is to the document; written under its own name.</summary>
public enum FileRelationship
{
    /// <summary>The document was made from it.</summary>
    Source,

    /// <summary>What the document shows, for machines.</summary>
    Data,

    Alternative,
    Supplement,
}

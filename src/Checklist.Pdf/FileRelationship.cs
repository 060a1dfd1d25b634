namespace Checklist.Pdf;

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

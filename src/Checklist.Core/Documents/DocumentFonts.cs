namespace Checklist.Core.Documents;

/// <summary>Fonts of the catalog's own; a face that is null is replaced by the nearest there is.</summary>
public sealed record DocumentFonts(DocumentFont? Regular, DocumentFont? Bold, DocumentFont? Italic, DocumentFont? Mono);

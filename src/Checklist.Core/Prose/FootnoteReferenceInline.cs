namespace Checklist.Core.Prose;

public sealed record FootnoteReferenceInline(int Number) : ProseInline;

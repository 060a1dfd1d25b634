namespace Checklist.Core.Text;

/// <summary>Replaces a stretch of a source file; everything else of the file stays as it is.</summary>
public sealed record TextEdit(SourceSpan Span, string Replacement);

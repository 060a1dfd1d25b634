using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <param name="Url">Path relative to the file that holds the prose.</param>
public sealed record ImageInline(string Url, string AlternativeText, string? Title, SourceSpan Span) : ProseInline;

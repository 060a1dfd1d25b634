using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>A link as Markdown writes it: an http, https or mailto address, a relative path, or a fragment.</summary>
public sealed record LinkInline(string Url, string? Title, IReadOnlyList<ProseInline> Inlines, SourceSpan Span) : ProseInline;

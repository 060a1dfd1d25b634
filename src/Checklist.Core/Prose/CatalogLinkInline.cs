using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>A link of the form <c>[[target]]</c>, <c>[[target#anchor]]</c> or <c>[[target|words]]</c>, not yet resolved.</summary>
/// <param name="Words">Null where the target's own title is to be printed.</param>
public sealed record CatalogLinkInline(string Target, string? Anchor, string? Words, SourceSpan Span) : ProseInline;

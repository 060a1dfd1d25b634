using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <summary>A parameter put into the text as <c>{{ id }}</c>, not yet resolved.</summary>
public sealed record ParameterInline(string Id, SourceSpan Span) : ProseInline;

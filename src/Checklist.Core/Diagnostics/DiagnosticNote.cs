using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>A second place that matters, as in "first used here".</summary>
public sealed record DiagnosticNote(SourceSpan Span, string Message);

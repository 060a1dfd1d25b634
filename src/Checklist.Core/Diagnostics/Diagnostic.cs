using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>One finding about an author's text: data, printed by whoever shows it.</summary>
/// <param name="Hint">An order that mends it; null where nothing general can be said.</param>
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, SourceSpan Span, string Message, string? Hint = null)
{
    public Severity Severity { get; init; } = Descriptor.DefaultSeverity;

    public IReadOnlyList<DiagnosticNote> Notes { get; init; } = [];

    public string Code => Descriptor.Code;
}

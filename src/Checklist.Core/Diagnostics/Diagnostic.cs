using System.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Diagnostics;

/// <summary>One finding about an author's text: data, printed by anyone who shows it.</summary>
/// <param name="Hint">An order that repairs it; null where nothing general can be said.</param>
[DebuggerDisplay("{Code,nq} {Message,nq} at {Span}")]
public sealed record Diagnostic(
    DiagnosticDescriptor Descriptor, SourceSpan Span, string Message, string? Hint = null)
{
    public Severity Severity { get; init; } = Descriptor.DefaultSeverity;

    public IReadOnlyList<DiagnosticNote> Notes { get; init; } = [];

    public string Code => Descriptor.Code;

    /// <summary>The place of a finding about a whole file, a folder or an option: a path, and no line.</summary>
    public static SourceSpan Nowhere(string path) => new SourceText(path, "").Start;
}

/// <summary>A second place that matters, as in "first used here".</summary>
public sealed record DiagnosticNote(SourceSpan Span, string Message);

/// <summary>In order of weight, so that the greater is the worse.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>One kind of finding. Its code is for ever: never reused, never given another meaning.</summary>
/// <param name="Code">CHK and four digits; the first says the stage (0 host, 1 YAML, 2 shape, 3 meaning, 4 profile, 5 output, 6 results, 9
/// our bug).</param>
/// <param name="Name">Kebab case, for people and for configuration.</param>
/// <param name="Title">What is wrong, as a heading.</param>
/// <param name="Explanation">What the author did and what to do instead; Markdown, printed by <c>explain</c> and in the manual.</param>
/// <param name="Example">The smallest catalog that shows it, or empty where a file cannot show it.</param>
public sealed record DiagnosticDescriptor(
    string Code, string Name, Severity DefaultSeverity, string Title, string Explanation, string Example = "");

using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK504: what outputs leave out.</summary>
public static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor FieldDroppedDescriptor = new(
        "CHK5040", "field-dropped", Severity.Warning, "A template of the catalog drops a field that readers need",
        "The catalog's `templates` folder replaces a template of the tool, and the output made with it prints no title, severity, state, statement or text of a check any more, although the catalog has them. A reader of that output cannot see what is missing. `checklist check --coverage` lists everything that an output leaves out.");

    /// <param name="field">As in <c>control.severity</c>.</param>
    /// <param name="output">As in <c>handout.html</c>.</param>
    /// <param name="name">What a template calls the field.</param>
    public static Diagnostic FieldDropped(SourceSpan span, string field, string output, string name) =>
        new(FieldDroppedDescriptor, span, $"{Quote(output)} is made without {Quote(field)}", $"print {Quote(name)} in this template, or remove it to use the tool's own");
}

using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK306 and CHK504: what controls and outputs leave out.</summary>
public static class CoverageDiagnostics
{
    public static readonly DiagnosticDescriptor GuideChangedDescriptor = new(
        "CHK3060", "guide-changed", Severity.Warning, "The text that a control distils has changed",
        "A control carries the digest of the part of the guide that it was distilled from, and that text has since changed. Compare the two, correct the control where it has fallen behind, then update the digest: `checklist check --distilled` with the control's id. Wrapping a paragraph in another way changes no digest.");

    public static readonly DiagnosticDescriptor UnknownItemDescriptor = new(
        "CHK3061", "unknown-item", Severity.Warning, "A mapping names an item that the framework does not list",
        "Where a framework lists its `items`, mappings name these and no others. Most often the id is misspelled, or another edition of the framework is meant.",
        "title: Release checklist\nframeworks:\n  - id: nist\n    items: [CM-6, CM-7]\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        mappings: [{ framework: nist, ids: [CM-77] }]\n");

    public static readonly DiagnosticDescriptor InvalidGuideDigestDescriptor = new(
        "CHK3062", "guide-digest", Severity.Error, "The digest of a text of the guide is not valid",
        "`digest` below `guide` is `sha256:` and 12 to 64 digits of 0-9 and a-f. Nobody needs to type it: `checklist check --distilled` with the control's id writes it.",
        "title: Release checklist\nchapters:\n  - id: intro\n    title: Introduction\n    controls: all\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        guide: { to: intro, digest: none }\n");

    public static readonly DiagnosticDescriptor FieldDroppedDescriptor = new(
        "CHK5040", "field-dropped", Severity.Warning, "A template of the catalog drops a field that readers need",
        "The catalog's `templates` folder replaces a template of the tool, and the output made with it no longer prints a title, severity, state, statement or text of a check, although the catalog has them. A reader of that output cannot see what is missing. `checklist check --coverage` lists everything that an output leaves out.");

    public static Diagnostic GuideChanged(SourceSpan span, string control, string guide) =>
        new(GuideChangedDescriptor, span, $"{Quote(guide)} has changed since the control {Quote(control)} was distilled from it",
            $"compare the two, then run {Quote($"checklist check --distilled {control}")}");

    public static Diagnostic UnknownItem(SourceSpan span, string framework, string item, IEnumerable<string> known)
    {
        var nearest = Spelling.NearestId(item, known);
        return new(UnknownItemDescriptor, span, $"the framework {Quote(framework)} lists no item {Quote(item)}",
            nearest is null ? "correct the id, or list the item" : $"use {Quote(nearest)}");
    }

    public static Diagnostic InvalidGuideDigest(SourceSpan span, string digest, string control) =>
        new(InvalidGuideDigestDescriptor, span, $"{Quote(digest)} is no digest of a text",
            $"remove the line, then run {Quote($"checklist check --distilled {control}")}");

    /// <summary>A field that the catalog's own template does not print, where the tool's would.</summary>
    /// <param name="field">As in <c>control.severity</c>.</param>
    /// <param name="output">As in <c>handout.html</c>.</param>
    /// <param name="name">What a template calls the field.</param>
    public static Diagnostic FieldDropped(SourceSpan span, string field, string output, string name) =>
        new(FieldDroppedDescriptor, span, $"{Quote(output)} is made without {Quote(field)}",
            $"print {Quote(name)} in this template, or remove it to use the tool's own");
}

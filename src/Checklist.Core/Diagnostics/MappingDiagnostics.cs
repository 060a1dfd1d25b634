using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK506x: a file that says which control of a new version took the place of which old one.</summary>
public static class MappingDiagnostics
{
    private const int Named = 5; // ids that a finding lists; the rest is a number

    public static readonly DiagnosticDescriptor UnreadableDescriptor = new(
        "CHK5060", "mapping-unreadable", Severity.Error, "A mapping file cannot be read as one",
        "`diff --map` reads three kinds of files: a table (CSV) whose first row names the columns `old` and `new`, and `kind` if you like; an OSCAL mapping in JSON "
        + "(`mapping-collection`); and the YAML in which OWASP ASVS says where its requirements went (`tag-v5.0.0: MOVED TO v5.0.0-6.2.1`).");

    public static readonly DiagnosticDescriptor UnknownIdsDescriptor = new(
        "CHK5061", "mapping-unknown-ids", Severity.Warning, "A mapping file names controls that the versions do not have",
        "Each id of a mapping is looked for among the ids of the version that it belongs to, then among the labels, without regard to case and to the signs between "
        + "letters and digits. Lines with an id that is not there are left out, and the rest is used. Look whether the file is for these two versions.");

    public static readonly DiagnosticDescriptor NothingKnownDescriptor = new(
        "CHK5062", "mapping-of-others", Severity.Error, "A mapping file names no control of the two versions",
        "None of its ids is an id or a label of a control, so it is for other catalogs, or the versions are in the wrong order.");

    public static readonly DiagnosticDescriptor ContradictionDescriptor = new(
        "CHK5063", "mapping-contradiction", Severity.Warning, "A mapping file says of one control that it moved to two places",
        "A control can move to one place only. The first line counts as the move, and the others as parts that were split off or merged. Write `split` or `merged` as their kind.");

    public static Diagnostic Unreadable(SourceSpan span, string problem) =>
        new(UnreadableDescriptor, span, $"this is no mapping: {problem}",
            "give a table with the columns `old` and `new`, an OSCAL mapping or an ASVS mapping");

    /// <summary>One finding for all of them.</summary>
    /// <param name="ids">As the file has them.</param>
    public static Diagnostic UnknownIds(SourceSpan first, string version, IReadOnlyList<string> ids)
    {
        var others = ids.Count > Named ? string.Create(CultureInfo.InvariantCulture, $" and {ids.Count - Named} more") : "";
        var noun = ids.Count == 1 ? "a control" : "controls";
        return new(UnknownIdsDescriptor, first, $"version {Quote(version)} does not have {noun} {List([.. ids.Take(Named)])}{others}",
            "use the ids or the labels of the catalog");
    }

    public static Diagnostic NothingKnown(SourceSpan span) =>
        new(NothingKnownDescriptor, span, "the file names no control of these two versions",
            "name the mapping for them, and the older version first");

    public static Diagnostic Contradiction(SourceSpan span, string id) =>
        new(ContradictionDescriptor, span, $"{Quote(id)} has moved to two places", "write `split` or `merged` as the kind of all but one");
}

using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK402: what applies of a framework is not decided, or is decided in two ways.</summary>
public static class ApplicabilityDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownItemDescriptor = new(
        "CHK4020", "unknown-item-decision", Severity.Error, "A profile decides about an item that the framework does not list",
        "`not-applicable` names an item that is not in the `items` of its framework. Most often the id is misspelled, or another edition of the framework is meant.");

    public static readonly DiagnosticDescriptor DecidedTwiceDescriptor = new(
        "CHK4021", "item-decided-twice", Severity.Error, "A profile decides about an item twice",
        "`not-applicable` names one item of a framework twice, so that there are two reasons for one decision. Keep the one that holds.");

    public static readonly DiagnosticDescriptor CoveredItemDescriptor = new(
        "CHK4022", "item-covered", Severity.Warning, "An item does not apply, and a control covers it",
        "`not-applicable` says that an item of a framework does not apply, and a control of the profile is mapped to it. One of the two is wrong: leave the control out with its reason, or remove the item. A statement of applicability prints the item as applied, because the control is.");

    public static readonly DiagnosticDescriptor UndecidedItemDescriptor = new(
        "CHK4023", "item-undecided", Severity.Warning, "Nothing says whether an item of a framework applies",
        "A statement of applicability has to say of each item of a framework whether it applies and why. No control in force is mapped to this one, none that is mapped to it was left out with a reason, and no profile names it under `not-applicable`. With `--strict` the statement is not written.");

    public static readonly DiagnosticDescriptor UnknownFrameworkDescriptor = new(
        "CHK4024", "unknown-framework", Severity.Error, "There is no framework of this name",
        "`--framework` names a framework that is not in the `frameworks` of the catalog.");

    public static Diagnostic UnknownItem(SourceSpan span, string framework, string item, IEnumerable<string> known, SourceSpan list)
    {
        var nearest = Spelling.NearestId(item, known);
        return new(UnknownItemDescriptor, span, $"the framework {Quote(framework)} lists no item {Quote(item)}",
            nearest is null ? "correct the id, or list the item" : $"use {Quote(nearest)}")
        {
            Notes = [new DiagnosticNote(list, "the framework is here")],
        };
    }

    public static Diagnostic DecidedTwice(SourceSpan span, string item, SourceSpan first) =>
        new(DecidedTwiceDescriptor, span, $"{Quote(item)} is named twice as not applicable", "remove one of the two")
        {
            Notes = [new DiagnosticNote(first, "first named here")],
        };

    public static Diagnostic CoveredItem(SourceSpan span, string item, string control, SourceSpan mapping) =>
        new(CoveredItemDescriptor, span, $"{Quote(item)} does not apply, and the control {Quote(control)} covers it",
            $"remove {Quote(item)} from `not-applicable`, or leave {Quote(control)} out with a reason")
        {
            Notes = [new DiagnosticNote(mapping, "covered here")],
        };

    public static Diagnostic UnknownFramework(SourceSpan span, string id, IReadOnlyCollection<string> known)
    {
        var nearest = Spelling.Nearest(id, known);
        var hint = nearest is not null ? $"use {Quote(nearest)}"
            : known.Count > 0 ? $"use one of {List(known)}" : "list it under `frameworks`, and map controls to it";
        return new(UnknownFrameworkDescriptor, span, $"there is no framework {Quote(id)}", hint);
    }

    /// <summary>An item that no control covers and nobody decided about.</summary>
    /// <param name="profile">Null for the whole catalog.</param>
    public static Diagnostic UndecidedItem(SourceSpan span, string framework, string item, string? profile) =>
        new(UndecidedItemDescriptor, span, $"nothing says whether {Quote(item)} of {Quote(framework)} applies",
            profile is null
                ? "map a control to it, or build a profile that names it under `not-applicable` with the reason"
                : $"map a control to it, or name it under `not-applicable` of the profile {Quote(profile)} with the reason");
}

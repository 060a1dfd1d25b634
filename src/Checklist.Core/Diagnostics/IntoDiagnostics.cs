using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK7029, CHK7030, CHK7038: what is between a table and the catalog that it is to become a part of.</summary>
public static class IntoDiagnostics
{
    public static readonly DiagnosticDescriptor IdsTakenDescriptor = new(
        "CHK7029", "import-ids-taken", Severity.Error, "A table has ids that the catalog has already",
        "With `--into`, the rows of a table become a part of a catalog, and two controls with one id cannot be told apart. Remove the rows "
        + "from the table, leave them out with `--include` or with `skip` in a map, or remove the controls from the catalog. Controls "
        + "that an earlier import of the same table wrote are no obstacle: they are brought up to date. Nothing was written.");

    public static readonly DiagnosticDescriptor ChangedDescriptor = new(
        "CHK7030", "import-file-changed", Severity.Error, "The file of an earlier import was changed since",
        "`checklist import --into` replaces the file that it wrote before, and that file was edited since, or another program wrote it. "
        + "From the first edit on the catalog is the master and not the table: make the change in the catalog. `--force` replaces the "
        + "file, and the edits in it are lost.");

    public static readonly DiagnosticDescriptor LeftOutDescriptor = new(
        "CHK7038", "import-left-out", Severity.Warning, "Something of a table was left out",
        "A catalog cannot hold it: a row without a title and a text, a cell that is longer than its field, a column too many. The message "
        + "says how much and where the first is; `--report` writes the rows that were left out into a file. `--strict` makes this an "
        + "error.");

    public static Diagnostic IdsTaken(SourceSpan place, int count, IEnumerable<string> first) => new(
        IdsTakenDescriptor, place,
        FormattableString.Invariant(
            $"{count} {(count == 1 ? "id of the table is" : "ids of the table are")} in the catalog already: {List(first)}"),
        "leave the rows out with `--include` or with `skip` in a map");

    public static Diagnostic Changed(string path) => new(
        ChangedDescriptor, Diagnostic.Nowhere(path), "this file was changed since it was imported",
        "make the change in the catalog, or replace the file with `--force`");

    public static Diagnostic LeftOut(SourceSpan place, string what) =>
        new(LeftOutDescriptor, place, what, "look at these places in the table");
}

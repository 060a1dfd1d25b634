using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK631x: a table from elsewhere that is to become a catalog.</summary>
public static class ImportDiagnostics
{
    public static readonly DiagnosticDescriptor NoTableDescriptor = new(
        "CHK6310", "import-no-table", Severity.Error, "The file is not a table of this format",
        "`checklist import csv` reads text with one row on each line and cells separated by commas, semicolons or tabs. `checklist "
        + "import xlsx` reads a workbook that is not encrypted. Save the table again from your spreadsheet program, or name the other "
        + "format. Nothing was written.");

    public static readonly DiagnosticDescriptor NoControlsDescriptor = new(
        "CHK6311", "import-no-controls", Severity.Error, "No row of the table can be read as a control",
        "A control needs a title or a text. In the first 20 rows there has to be one with headings, and below it rows with words. Where "
        + "headings are further down, or none of them is understood, write a map and give it with `--map`; `--dry-run` prints one to "
        + "start from. Nothing was written.");

    public static readonly DiagnosticDescriptor NoColumnDescriptor = new(
        "CHK6312", "import-no-column", Severity.Error, "A map names a column that is not there",
        "Each column of a map is named by its heading, as it is written in the row of headings, without regard to case. `which` chooses "
        + "among columns with one heading, from 1. `header` says in which row the headings are.");

    public static readonly DiagnosticDescriptor NoSheetDescriptor = new(
        "CHK6313", "import-no-sheet", Severity.Error, "The workbook has no such sheet",
        "`--sheet` names a sheet as its tab does. Without it the first sheet is read.");

    public static readonly DiagnosticDescriptor TooLargeDescriptor = new(
        "CHK6314", "import-too-large", Severity.Error, "The table is too large",
        "A file may have 100 MB, a workbook may unpack to 128 MB, and a table may have 200,000 rows. Cut it into several tables and "
        + "import each.");

    public static readonly DiagnosticDescriptor MadeIdsDescriptor = new(
        "CHK6315", "import-made-ids", Severity.Warning, "Rows have no id of their own",
        "An id is stable for ever: links, answers and reviews find a control by it. The table has no column with ids, or rows where it "
        + "is empty, so they were made from the number of the row, as `r-0007`. They move when rows move: from now on keep the catalog "
        + "and not the table, or give the table a column with ids before you import it again.");

    public static readonly DiagnosticDescriptor SameIdsDescriptor = new(
        "CHK6316", "import-same-ids", Severity.Warning, "An id occurs in several rows",
        "The first row keeps the id. The others got `-2` and so on, in the order of the rows. Look whether they are one control, and "
        + "join them if so.");

    public static readonly DiagnosticDescriptor RepairedDescriptor = new(
        "CHK6317", "import-repaired", Severity.Info, "A cell was read in another way than it is written",
        "The table is not quite what its format says, and was read all the same: in another encoding, with a last row that is cut off, "
        + "with texts that are longer than a field may be. The message says what was done. Compare the places with the table.");

    public static readonly DiagnosticDescriptor UnknownWordDescriptor = new(
        "CHK6318", "import-unknown-word", Severity.Warning, "A word for a severity or an obligation is not known",
        "The cell was left out, as the tool does not guess how grave something is. Write the word into the map: `severity: "
        + "{ column: Risk, words: { P1: critical } }`. `none` says that a control has none.");

    public static readonly DiagnosticDescriptor NoLicenceDescriptor = new(
        "CHK6319", "import-no-licence", Severity.Info, "The table does not say under which terms it may be used",
        "Lists of requirements of others are protected, and some may not be passed on. If the list is yours, all is well. Else find out, "
        + "and give the terms with `--licence`: they are then printed with the catalog.");

    public static Diagnostic NoTable(SourceSpan place, string why) =>
        new(NoTableDescriptor, place, why, "save it again as CSV or XLSX, or name the other format");

    public static Diagnostic NoControls(SourceSpan place, string why) =>
        new(NoControlsDescriptor, place, why, "give a map with `--map`, as `--dry-run` prints one");

    public static Diagnostic NoColumn(SourceSpan place, string heading, IReadOnlyList<string> headings) => new(
        NoColumnDescriptor, place, $"there is no column {Quote(heading)}",
        Spelling.Nearest(heading, headings) is { } nearest
            ? $"use {Quote(nearest)}"
            : $"use one of {List(headings.Where(other => other.Length > 0).Distinct(StringComparer.Ordinal).Take(12))}");

    public static Diagnostic NoSheet(SourceSpan place, string name, IReadOnlyList<string> sheets) => new(
        NoSheetDescriptor, place, $"there is no sheet {Quote(name)}",
        sheets.Count == 0 ? "save the workbook again" : $"use one of {List(sheets.Take(12))}");

    public static Diagnostic TooLarge(SourceSpan place, string why) =>
        new(TooLargeDescriptor, place, $"the table is too large: {why}", "cut it into several tables");

    public static Diagnostic MadeIds(SourceSpan place, int count, string first) => new(
        MadeIdsDescriptor, place,
        string.Create(
            CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "row has" : "rows have")} no id; they got {Quote(first)} and so on"),
        "keep the catalog from now on, and not the table");

    public static Diagnostic SameIds(SourceSpan place, string id, int count, string now) => new(
        SameIdsDescriptor, place,
        string.Create(CultureInfo.InvariantCulture, $"the id {Quote(id)} occurs in {count} rows; the last is now {Quote(now)}"),
        "give each row an id of its own, or join the controls");

    public static Diagnostic Repaired(SourceSpan place, string what) =>
        new(RepairedDescriptor, place, what, "compare the place with the table");

    public static Diagnostic UnknownWord(SourceSpan place, string heading, string word, int count, string field)
    {
        var cells = string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? "cell is" : "cells are")}");
        return new(
            UnknownWordDescriptor, place,
            $"{Quote(word)} in column {Quote(heading)} is not a {field} that is known; {cells} left out",
            "say in the map what it means, under `words`");
    }

    public static Diagnostic NoLicence(SourceSpan place) => new(
        NoLicenceDescriptor, place, "the table does not say under which terms it may be used",
        "give them with `--licence` if the list is not yours");
}

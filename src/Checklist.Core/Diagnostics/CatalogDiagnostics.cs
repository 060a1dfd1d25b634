using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK3: the file has the right shape, but what it says does not hold together.</summary>
public static class CatalogDiagnostics
{
    public static readonly DiagnosticDescriptor DuplicateIdDescriptor = new(
        "CHK3001", "duplicate-id", Severity.Error, "An id is used twice",
        "Ids become anchors and file names, on disks that do not tell `A` from `a`. So no two controls may have the same id, and no two groups or chapters; the same holds within each list of roles, levels, parameters and so on. An id that was withdrawn is not used again.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n      - id: REL-01\n        title: The changelog is written\n");

    public static readonly DiagnosticDescriptor UnknownIdDescriptor = new(
        "CHK3002", "unknown-id", Severity.Error, "An id names nothing",
        "A role, platform, level, framework, reference, group or control is named that the catalog does not define.",
        "title: Release checklist\nroles:\n  - id: author\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        roles: [autor]\n");

    public static readonly DiagnosticDescriptor CycleDescriptor = new(
        "CHK3003", "cycle", Severity.Error, "Entries depend on each other in a circle",
        "Controls that require each other, or levels that extend each other, in a circle have no first. Remove one of the links.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        requires: [rel-02]\n      - id: rel-02\n        title: The changelog is written\n        requires: [rel-01]\n");

    public static readonly DiagnosticDescriptor UnknownParameterDescriptor = new(
        "CHK3004", "unknown-parameter", Severity.Error, "A parameter in the text is not defined",
        "`{{ id }}` in a prose field puts the value of a parameter there. Define it under the catalog's `parameters`, or write the braces in backticks if they are meant as such.",
        "title: Release checklist\nparameters:\n  - id: patch-days\n    default: 14\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        statement: Install updates within {{ pach-days }} days.\n");

    public static readonly DiagnosticDescriptor UnusedParameterDescriptor = new(
        "CHK3082", "unused-parameter", Severity.Warning, "A parameter is used nowhere",
        "No text, check or condition of the catalog or of a profile names this parameter, so its value changes nothing and is printed only "
        + "where a profile sets it. A person who sets it believes that something depends on it.",
        "title: Release checklist\nparameters:\n  - id: patch-days\n    default: 14\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        statement: Install updates within 14 days.\n");

    public static readonly DiagnosticDescriptor BrokenLinkDescriptor = new(
        "CHK3005", "broken-link", Severity.Error, "A link leads nowhere",
        "`[[id]]` links a control, a group, a chapter or a term of the glossary, `[[chapter#heading]]` a heading. None of these exists under this name.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        guidance: See [[rel-02]].\n");

    public static readonly DiagnosticDescriptor DanglingAddressDescriptor = new(
        "CHK3027", "dangling-address", Severity.Warning, "A Markdown link leads nowhere",
        "A Markdown link whose address is not a web address leads to a chapter's file, as in `2-roles.md#groups`, or to a control, group, chapter or heading, as in `#rel-01`. Nothing here has this name, so outputs print the link's words alone. Text that comes from elsewhere often has such links; correct them or write `[[id]]`, which is checked strictly.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        guidance: See [the next](#rel-02).\n");

    public static readonly DiagnosticDescriptor FileMissingDescriptor = new(
        "CHK3006", "file-missing", Severity.Error, "A file that the catalog names is not there",
        "Chapters, included files and images are looked for relative to the folder that holds the catalog, and images of a chapter relative to the chapter's file. Upper and lower case count.",
        "title: Release checklist\nchapters:\n  - id: intro\n    title: Introduction\n    file: chapters/intro.md\n");

    public static readonly DiagnosticDescriptor FileOutsideDescriptor = new(
        "CHK3007", "file-outside", Severity.Error, "A file lies outside the catalog's folder",
        "The path, or a symbolic link on the way, leads out of the folder that holds the catalog. What a build may read ends there.");

    public static readonly DiagnosticDescriptor NothingIncludedDescriptor = new(
        "CHK3008", "nothing-included", Severity.Warning, "A pattern matches no file",
        "The pattern under `include` finds no file. Check the folder's name, or remove the pattern.",
        "title: Release checklist\ninclude: groups/*.yaml\n");

    public static readonly DiagnosticDescriptor MissingIdDescriptor = new(
        "CHK3009", "missing-id", Severity.Warning, "A control has no id",
        "Answers, links and reviews find a control by its id, so it gets one that never changes. `checklist check --fix` writes ids into the file and touches nothing else. In a catalog whose status is `published` this is an error.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - Tests pass\n");

    public static readonly DiagnosticDescriptor InvalidParameterDescriptor = new(
        "CHK3010", "invalid-parameter", Severity.Error, "A parameter contradicts itself",
        "The default is not of the parameter's type, is not one of its choices, is out of its range or does not match its pattern; or the smallest value is greater than the largest; or a choice has no choices.",
        "title: Release checklist\nparameters:\n  - id: patch-days\n    type: integer\n    default: 90\n    max: 60\n");

    public static readonly DiagnosticDescriptor DateOrderDescriptor = new(
        "CHK3011", "date-order", Severity.Warning, "Dates are in the wrong order",
        "A catalog is published before it has to be reviewed, and is in force before it has to be reviewed.",
        "title: Release checklist\npublished: 2026-11-01\nreview-by: 2026-05-01\n");

    public static readonly DiagnosticDescriptor ReplacedWhileActiveDescriptor = new(
        "CHK3012", "replaced-while-active", Severity.Error, "A control in force says that it was replaced",
        "`replaced-by` tells readers of a withdrawn or deprecated control where to go. Set `state: withdrawn`, or remove the key.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        replaced-by: [rel-02]\n      - id: rel-02\n        title: Tests pass everywhere\n");

    public static readonly DiagnosticDescriptor KeywordDisagreesDescriptor = new(
        "CHK3013", "keyword-disagrees", Severity.Warning, "The statement and its keyword disagree",
        "`keyword` says how binding the statement is, and the statement uses another of the words MUST, SHOULD and MAY, but not this one. Readers will follow the text and tools the keyword.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        keyword: must\n        statement: All tests SHOULD pass.\n");

    public static readonly DiagnosticDescriptor DuplicateValueDescriptor = new(
        "CHK3014", "duplicate-value", Severity.Warning, "A value occurs twice in a list",
        "The second entry has no effect. It may be a typo for a different value.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        tags: [test, ci, test]\n");

    public static readonly DiagnosticDescriptor TooManyControlsDescriptor = new(
        "CHK3015", "too-many-controls", Severity.Error, "The catalog has too many controls",
        "A catalog may have 50,000 controls. Split it into several.");

    public static readonly DiagnosticDescriptor TooManyIncludesDescriptor = new(
        "CHK3016", "too-many-includes", Severity.Error, "The catalog includes too many files",
        "A catalog may include 1,000 files. Put several groups into one file.");

    public static readonly DiagnosticDescriptor CatalogInCatalogDescriptor = new(
        "CHK3028", "catalog-in-catalog", Severity.Warning, "A catalog that was taken over names others itself",
        "The catalogs under `catalogs` are taken over one by one. Those that one of them names are not: name them beside it, so that the file shows what is in the guide.");

    public static Diagnostic CatalogInCatalog(SourceSpan span, SourcedText path) =>
        new(CatalogInCatalogDescriptor, span, $"the catalogs that {Quote(path.Value)} names are not taken over",
            "name them under `catalogs` of the main file")
        {
            Notes = [new DiagnosticNote(path.Span, "taken over from here")],
        };

    public static Diagnostic DuplicateId(SourceSpan span, string kind, string id, SourceSpan firstUse) =>
        new(DuplicateIdDescriptor, span, $"{kind} id {Quote(id)} is already used",
            $"give this {kind} an id of its own; ids are never reused")
        {
            Notes = [new DiagnosticNote(firstUse, "first used here")],
        };

    public static Diagnostic DuplicateTerm(SourceSpan span, string term, SourceSpan firstUse) =>
        new(DuplicateIdDescriptor, span, $"the term {Quote(term)} is already defined",
            "put both meanings into one entry, or use another word")
        {
            Notes = [new DiagnosticNote(firstUse, "first defined here")],
        };

    public static Diagnostic UnknownId(SourceSpan span, string kind, string id, IEnumerable<string> known)
    {
        var nearest = kind == "control" ? Spelling.NearestId(id, known) : Spelling.Nearest(id, known);
        return new(UnknownIdDescriptor, span, $"there is no {kind} {Quote(id)}",
            nearest is null ? $"define the {kind}, or remove it here" : $"use {Quote(nearest)}");
    }

    public static Diagnostic Cycle(SourceSpan span, string verb, IReadOnlyList<string> ids, SourceSpan back) =>
        new(CycleDescriptor, span,
            $"{Quote(ids[0])} {verb} itself: {string.Join(" → ", ids.Append(ids[0]).Select(Quote))}", "remove one of these links")
        {
            Notes = ids.Count > 1 ? [new DiagnosticNote(back, "and the circle closes here")] : [],
        };

    public static Diagnostic UnknownParameter(SourceSpan span, string id, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(id, known);
        return new(UnknownParameterDescriptor, span, $"there is no parameter {Quote(id)}",
            nearest is null ? "define it under `parameters`, or write the braces in backticks" : $"use {Quote(nearest)}");
    }

    public static Diagnostic UnusedParameter(SourceSpan span, string id) => new(
        UnusedParameterDescriptor, span, $"nothing uses the parameter {Quote(id)}",
        $"write {Quote($"{{{{ {id} }}}}")} where its value belongs, or remove it");

    public static Diagnostic BrokenLink(SourceSpan span, string target, IEnumerable<string> known)
    {
        var nearest = Spelling.NearestId(target, known);
        return new(BrokenLinkDescriptor, span, $"there is nothing to link to under {Quote(target)}",
            nearest is null ? "link a control, group, chapter or term of this catalog" : $"use {Quote(nearest)}");
    }

    public static Diagnostic DanglingAddress(SourceSpan span, string address, IEnumerable<string> known)
    {
        var nearest = Spelling.NearestId(address.TrimStart('#'), known);
        return new(DanglingAddressDescriptor, span, $"the address {Quote(address)} leads nowhere",
            nearest is null ? "link a control, group, chapter or heading of this catalog" : $"use {Quote("#" + nearest)}");
    }

    public static Diagnostic FileMissing(SourceSpan span, string path) =>
        new(FileMissingDescriptor, span, $"the file {Quote(path)} does not exist", "create the file or correct the path");

    public static Diagnostic FileOutside(SourceSpan span, string path) =>
        new(FileOutsideDescriptor, span, $"{Quote(path)} leads out of the catalog's folder",
            "move the file below the folder that holds the catalog");

    public static Diagnostic NothingIncluded(SourceSpan span, string pattern) =>
        new(NothingIncludedDescriptor, span, $"{Quote(pattern)} matches no file", "correct the pattern or remove it");

    public static Diagnostic MissingId(SourceSpan span, string title, bool isPublished) =>
        new(MissingIdDescriptor, span, $"the control {Quote(title)} has no id", "run `checklist check --fix` to write one into the file")
        {
            Severity = isPublished ? Severity.Error : Severity.Warning,
        };

    public static Diagnostic InvalidParameter(SourceSpan span, string id, string problem, string hint) =>
        new(InvalidParameterDescriptor, span, $"the parameter {Quote(id)} {problem}", hint);

    public static Diagnostic DateOrder(SourceSpan span, string earlierKey, string laterKey, SourceSpan earlier) =>
        new(DateOrderDescriptor, span, $"{Quote(laterKey)} is before {Quote(earlierKey)}", "correct one of the dates")
        {
            Notes = [new DiagnosticNote(earlier, $"{Quote(earlierKey)} is given here")],
        };

    public static Diagnostic ReplacedWhileActive(SourceSpan span, string id) =>
        new(ReplacedWhileActiveDescriptor, span, $"the control {Quote(id)} is in force and has `replaced-by`",
            "set `state: withdrawn` or `state: deprecated`, or remove `replaced-by`");

    public static Diagnostic KeywordDisagrees(SourceSpan span, string keyword, string used, SourceSpan keywordSpan) =>
        new(KeywordDisagreesDescriptor, span, $"the statement says {used}, but its keyword is {Quote(keyword)}",
            $"write {keyword.ToUpperInvariant()} in the statement, or set `keyword: {used.ToLowerInvariant()}`")
        {
            Notes = [new DiagnosticNote(keywordSpan, "the keyword is given here")],
        };

    public static Diagnostic DuplicateValue(SourceSpan span, string key, string value) =>
        new(DuplicateValueDescriptor, span, $"{Quote(value)} occurs twice in {Quote(key)}", "remove one of the two");

    public static Diagnostic TooManyControls(SourceSpan span) =>
        new(TooManyControlsDescriptor, span,
            string.Create(CultureInfo.InvariantCulture, $"the catalog has more than {Limits.Controls} controls"),
            "split it into several catalogs");

    public static Diagnostic TooManyIncludes(SourceSpan span) =>
        new(TooManyIncludesDescriptor, span,
            string.Create(CultureInfo.InvariantCulture, $"the catalog includes more than {Limits.Includes} files"),
            "put several groups into one file");
}

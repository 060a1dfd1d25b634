using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK2: the YAML is sound, but not of the shape that the file format asks for.</summary>
public static class ShapeDiagnostics
{
    public static readonly DiagnosticDescriptor WrongTypeDescriptor = new(
        "CHK2001", "wrong-type", Severity.Error, "A value is of the wrong type",
        "The format asks for another kind of value here: a list instead of a text, say. A list is written as lines that start with `- `, or in brackets: `[a, b]`.",
        "title: Release checklist\ngroups: none\n");

    public static readonly DiagnosticDescriptor MissingKeyDescriptor = new(
        "CHK2002", "missing-key", Severity.Error, "A required key is missing",
        "Without this key the entry means nothing. The file format chapter of the manual lists what each entry needs.",
        "summary: A catalog without a title.\n");

    public static readonly DiagnosticDescriptor UnknownKeyDescriptor = new(
        "CHK2003", "unknown-key", Severity.Error, "A key is not known",
        "A key that is not part of the format would be lost without a word, so it is refused. Most often it is a slip of the pen. Keys of your own start with `x-` and are kept.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        severty: high\n");

    public static readonly DiagnosticDescriptor EmptyValueDescriptor = new(
        "CHK2004", "empty-value", Severity.Error, "A key has no value",
        "Write a value behind the colon or remove the key. An empty text and an empty list mean the same as no key.",
        "title:\ngroups: []\n");

    public static readonly DiagnosticDescriptor UnknownValueDescriptor = new(
        "CHK2005", "unknown-value", Severity.Error, "A value is not one of the allowed words",
        "This key takes one word of a fixed list, which the hint names.",
        "title: Release checklist\nstatus: final\ngroups: []\n");

    public static readonly DiagnosticDescriptor InvalidIdDescriptor = new(
        "CHK2006", "invalid-id", Severity.Error, "An id has characters that ids may not have",
        "Ids become anchors and file names: letters, digits, `.`, `_` and `-`, at most 100 characters, the first a letter or digit. The catalog's own id is lower case letters, digits and `-`.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel 01\n        title: Tests pass\n");

    public static readonly DiagnosticDescriptor InvalidDateDescriptor = new(
        "CHK2007", "invalid-date", Severity.Error, "A date is not a date of the calendar",
        "Dates are written as in ISO 8601: year, month, day, as in `2026-11-01`.",
        "title: Release checklist\npublished: 1.11.2026\ngroups: []\n");

    public static readonly DiagnosticDescriptor InvalidVersionDescriptor = new(
        "CHK2008", "invalid-version", Severity.Error, "A version is not a semantic version",
        "Versions have three numbers, as in `1.2.0`, and may have a suffix, as in `2.0.0-rc.1`.",
        "title: Release checklist\nversion: one\ngroups: []\n");

    public static readonly DiagnosticDescriptor InvalidUrlDescriptor = new(
        "CHK2009", "invalid-url", Severity.Error, "An address is not one that a reader may be sent to",
        "Addresses start with `https://`, `http://` or `mailto:`. Others, such as `javascript:` or `file:`, are refused because they act on the reader's machine.",
        "title: Release checklist\nreferences:\n  - id: guide\n    title: Guide\n    url: javascript:alert(1)\ngroups: []\n");

    public static readonly DiagnosticDescriptor TextTooLongDescriptor = new(
        "CHK2010", "text-too-long", Severity.Error, "A text is too long",
        "Titles and labels may have 1,000 characters, prose fields 32,768, chapters 524,288 and a single paragraph of a chapter 32,768; a paragraph may have 2,000 stars or underlines that could mark emphasis. Move long prose into a chapter, or split it.");

    public static readonly DiagnosticDescriptor LineBreakDescriptor = new(
        "CHK2011", "line-break", Severity.Error, "A one-line text has several lines",
        "Titles, labels and names are printed on one line. Put the longer text into a prose field, such as `summary` or `statement`.",
        "title: |\n  Release\n  checklist\ngroups: []\n");

    public static readonly DiagnosticDescriptor OutOfRangeDescriptor = new(
        "CHK2012", "out-of-range", Severity.Error, "A number is outside its range",
        "The hint names the smallest and the largest number that this key takes.",
        "title: Release checklist\nformat: 0\ngroups: []\n");

    public static readonly DiagnosticDescriptor UnknownFormatDescriptor = new(
        "CHK2013", "unknown-format", Severity.Error, "The file is of a format that this version does not read",
        "`format` names the version of the file format. This version of the tool reads format 1.",
        "format: 2\ntitle: Release checklist\ngroups: []\n");

    public static readonly DiagnosticDescriptor InvalidLanguageDescriptor = new(
        "CHK2014", "invalid-language", Severity.Error, "A language is not a language tag",
        "Languages are written as in BCP 47: `en`, `de`, `pt-BR`.",
        "title: Release checklist\nlanguage: English language\ngroups: []\n");

    public static readonly DiagnosticDescriptor InvalidPathDescriptor = new(
        "CHK2015", "invalid-path", Severity.Error, "A path leads out of the catalog's folder",
        "Files are named relative to the catalog's folder, with `/` between the parts. Absolute paths, `..`, drive letters and names that Windows reserves are refused, so that a catalog cannot read or name files that are not its own.",
        "title: Release checklist\nchapters:\n  - id: intro\n    title: Intro\n    file: ../intro.md\ngroups: []\n");

    public static readonly DiagnosticDescriptor InvalidColorDescriptor = new(
        "CHK2016", "invalid-color", Severity.Error, "A color is not written as one",
        "Colors are `#` and three or six hexadecimal digits, as in web pages. YAML takes a bare `#` for a comment, so put the color in quotes.",
        "title: Release checklist\ntheme:\n  accent: teal\ngroups: []\n");

    public static readonly DiagnosticDescriptor ParameterInLineDescriptor = new(
        "CHK6110", "parameter-in-line", Severity.Error, "A parameter is named in a text that is printed as it is",
        "`{{ id }}` is replaced by a parameter's value in prose, such as statements and checks, and in the values of other parameters. "
        + "Titles, labels, units and what people choose from are names: they stay the same whatever a value is. Write the value out, or "
        + "say in the statement what depends on it.",
        "title: Release within {{ days }} days\nparameters: [{ id: days, default: 3 }]\ngroups:\n  - title: Before\n    controls:\n"
        + "      - id: rel-01\n        title: Tests pass\n");

    public static Diagnostic WrongType(SourceSpan span, string where, string expected, string found) =>
        new(WrongTypeDescriptor, span, $"{where} has to be {expected}, not {found}", $"write {expected}");

    public static Diagnostic MissingKey(SourceSpan span, string key, string where) =>
        new(MissingKeyDescriptor, span, $"{where} has no {Quote(key)}", $"add {Quote(key + ":")}");

    /// <summary>A key that the format does not have.</summary>
    /// <param name="isBehindComma">Where it may be the rest of a text that a comma ended.</param>
    public static Diagnostic UnknownKey(
        SourceSpan span, string key, string where, IReadOnlyList<string> allowed, bool isBehindComma = false)
    {
        var nearest = Spelling.Nearest(key, allowed);
        if (isBehindComma && nearest is null && !key.StartsWith("x-", StringComparison.Ordinal))
        {
            return new(UnknownKeyDescriptor, span, $"unknown key {Quote(key)} in {where}", TextDiagnostics.CommaHint);
        }

        var hint = nearest is null ? $"remove it, or name it {Quote("x-" + key)} to keep a field of your own" : $"use {Quote(nearest)}";
        return new(UnknownKeyDescriptor, span, $"unknown key {Quote(key)} in {where}", hint);
    }

    /// <summary>A parameter in a text where none is replaced.</summary>
    /// <param name="use">With its braces.</param>
    public static Diagnostic ParameterInLine(SourceSpan span, string key, string use) => new(
        ParameterInLineDescriptor, span, $"`{key}` is printed as it is, with {Quote(use)}",
        "write the value, or name the parameter in a text such as `statement`");

    public static Diagnostic EmptyValue(SourceSpan span, string key, string? hint = null) =>
        new(EmptyValueDescriptor, span, $"{Quote(key)} has no value", hint ?? "write a value or remove the key");

    public static Diagnostic EmptyEntry(SourceSpan span, string key, string? hint = null) =>
        new(EmptyValueDescriptor, span, $"an entry of {Quote(key)} is empty", hint ?? "write a value or remove the entry");

    public static Diagnostic UnknownValue(SourceSpan span, string key, string value, IReadOnlyList<string> allowed)
    {
        var nearest = Spelling.Nearest(value, allowed);
        return new(UnknownValueDescriptor, span, $"{Quote(value)} is not a value of {Quote(key)}",
            nearest is null ? $"use one of {List(allowed)}" : $"use {Quote(nearest)}");
    }

    public static Diagnostic InvalidId(SourceSpan span, string value) => new(
        InvalidIdDescriptor, span, $"{Quote(value)} is not an id",
        "use letters, digits, `.`, `_` and `-`, starting with a letter or digit");

    public static Diagnostic InvalidCatalogId(SourceSpan span, string value) =>
        new(InvalidIdDescriptor, span, $"{Quote(value)} is not an id of a catalog", "use lower case letters, digits and `-`");

    public static Diagnostic InvalidDate(SourceSpan span, string value) =>
        new(InvalidDateDescriptor, span, $"{Quote(value)} is not a date", "write year, month and day, as in `2026-11-01`");

    public static Diagnostic InvalidVersion(SourceSpan span, string value) =>
        new(InvalidVersionDescriptor, span, $"{Quote(value)} is not a version", "write three numbers, as in `1.2.0`");

    public static Diagnostic InvalidColor(SourceSpan span, string value) =>
        new(InvalidColorDescriptor, span, $"{Quote(value)} is not a color", "write `#` and six digits, in quotes, as in `\"#0b5563\"`");

    public static Diagnostic InvalidUrl(SourceSpan span, string value) =>
        new(InvalidUrlDescriptor, span, $"{Quote(value)} is not an address that can be linked",
            "start the address with `https://`, `http://` or `mailto:`");

    public static Diagnostic TextTooLong(SourceSpan span, string what, int limit) => new(
        TextTooLongDescriptor, span,
        string.Create(CultureInfo.InvariantCulture, $"{what} is longer than {limit} characters"), "shorten it, or split it");

    public static Diagnostic TooMuchEmphasis(SourceSpan span, int limit) => new(
        TextTooLongDescriptor, span, string.Create(CultureInfo.InvariantCulture, $"this paragraph has more than {limit} marks of emphasis"),
        "split it by blank lines, or put the marks into code");

    public static Diagnostic LineBreak(SourceSpan span, string key) =>
        new(LineBreakDescriptor, span, $"{Quote(key)} has more than one line", "write it on one line");

    public static Diagnostic OutOfRange(SourceSpan span, string key, string value, long? minimum, long? maximum) =>
        new(OutOfRangeDescriptor, span, $"{Quote(value)} is outside the range of {Quote(key)}", RangeHint(minimum, maximum));

    public static Diagnostic UnknownFormat(SourceSpan span, string value) =>
        new(UnknownFormatDescriptor, span, $"the file format {Quote(value)} is not known", "write `format: 1`");

    public static Diagnostic InvalidLanguage(SourceSpan span, string value) =>
        new(InvalidLanguageDescriptor, span, $"{Quote(value)} is not a language tag", "write a tag such as `en` or `pt-BR`");

    public static Diagnostic InvalidPath(SourceSpan span, string value) =>
        new(InvalidPathDescriptor, span, $"{Quote(value)} is not a path inside the catalog's folder",
            "name a file below the catalog's folder, with `/` between the parts");

    private static string RangeHint(long? minimum, long? maximum) => (minimum, maximum) switch
    {
        (not null, not null) => string.Create(CultureInfo.InvariantCulture, $"write a number from {minimum} to {maximum}"),
        (not null, null) => string.Create(CultureInfo.InvariantCulture, $"write {minimum} or more"),
        _ => string.Create(CultureInfo.InvariantCulture, $"write {maximum} or less"),
    };
}

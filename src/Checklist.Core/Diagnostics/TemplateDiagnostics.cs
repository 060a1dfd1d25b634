using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK5: templates and the files made from them.</summary>
public static class TemplateDiagnostics
{
    public static readonly DiagnosticDescriptor SyntaxDescriptor = new(
        "CHK5001", "template-syntax", Severity.Error, "A template cannot be parsed",
        "A template in the catalog's `templates` folder is not valid Scriban. Most often an `end` or a closing `}}` is missing.");

    public static readonly DiagnosticDescriptor FailedDescriptor = new(
        "CHK5002", "template-failed", Severity.Error, "A template failed while it ran",
        "The template names something that does not exist, includes a template that is not there, or went past a bound on loops, depth or output. The template chapter of the manual lists what a template can name.");

    public static readonly DiagnosticDescriptor UnknownFileDescriptor = new(
        "CHK5003", "template-unknown", Severity.Warning, "A file among the templates replaces nothing",
        "Files in the catalog's `templates` folder replace the tool's own of the same path. This one has the path of none, so it has no effect.");

    public static readonly DiagnosticDescriptor PathClashDescriptor = new(
        "CHK5004", "path-clash", Severity.Error, "Two outputs would have the same path",
        "File names are made from ids, and some disks do not tell upper from lower case. Two files of this build would have the same name on such a disk. Change one of the ids.",
        "title: Release checklist\nchapters:\n  - id: index\n    title: Introduction\n    controls: all\n  - id: index-chapter\n    title: The introduction\n    controls: []\n");

    public static readonly DiagnosticDescriptor UnknownWordsDescriptor = new(
        "CHK5005", "words-unknown", Severity.Warning, "A file of words has a key that the tool does not know",
        "A file in the catalog's `templates/words` folder replaces words that the tool prints. No output prints words of this key. `checklist templates words/en.yaml` prints all keys.");

    public static readonly DiagnosticDescriptor PlaceholdersDifferDescriptor = new(
        "CHK5006", "words-placeholders", Severity.Error, "Words lack a place for a value, or have one too many",
        "In words such as `{0} of {1}`, the places in braces are where values go. A catalog's own words need the same places as the tool's, in any order.");

    public static readonly DiagnosticDescriptor WordsNotTextDescriptor = new(
        "CHK5007", "words-not-text", Severity.Error, "A key of words holds something that is not a text",
        "Each key of a file in `templates/words` has one text. A list, or keys below it, would print nothing; an empty value needs quotes, so that it is seen to be meant.");

    public static Diagnostic Syntax(SourceSpan span, string problem) =>
        new(SyntaxDescriptor, span, $"this template cannot be parsed: {Clause(problem)}",
            "correct the template, or remove it to use the tool's own");

    public static Diagnostic Failed(SourceSpan span, string problem) =>
        new(FailedDescriptor, span, $"this template failed: {Clause(problem)}", "correct the template, or remove it to use the tool's own");

    public static Diagnostic UnknownFile(SourceSpan span, string path, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(path, known);
        return new(UnknownFileDescriptor, span, $"{Quote(path)} replaces no template of the tool",
            nearest is null ? "remove the file" : $"name it {Quote(nearest)}");
    }

    public static Diagnostic UnknownWords(SourceSpan span, string key, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(key, known);
        return new(UnknownWordsDescriptor, span, $"no output prints words of the key {Quote(key)}",
            nearest is null ? "remove the key" : $"use {Quote(nearest)}");
    }

    public static Diagnostic PlaceholdersDiffer(SourceSpan span, string key, string english) =>
        new(PlaceholdersDifferDescriptor, span, $"the words of {Quote(key)} have other places for values than the tool's",
            $"use the places of {Quote(english)}, each at least once");

    public static Diagnostic NoSuchWords(SourceSpan span, string key, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(key, known);
        return new(FailedDescriptor, span, $"there are no words {Quote(key)}",
            nearest is null ? "write the words themselves" : $"use {Quote(nearest)}");
    }

    public static Diagnostic WordsNotText(SourceSpan span, string key, string found) =>
        new(WordsNotTextDescriptor, span, $"the words of {Quote(key)} are {found} instead of a text", "write one text after the colon");

    public static Diagnostic PathClash(SourceSpan span, string path, string other) =>
        new(PathClashDescriptor, span, $"{Quote(path)} and {Quote(other)} would be one file", "change one of the ids");

    private static string Clause(string message)
    {
        var line = message.Split('\n')[0].Trim().TrimEnd('.');
        return line.Length == 0 ? "no reason is given" : char.ToLowerInvariant(line[0]) + line[1..];
    }
}

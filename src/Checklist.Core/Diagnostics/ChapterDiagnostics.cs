using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK3, continued: groups, chapters and how they fit together.</summary>
public static class ChapterDiagnostics
{
    public static readonly DiagnosticDescriptor GroupsTooDeepDescriptor = new(
        "CHK3019", "groups-too-deep", Severity.Error, "Groups are nested too deep",
        "Groups may be nested eight levels deep; headings have no more levels than that on any output. Move the inner groups up.");

    public static readonly DiagnosticDescriptor UnknownHeadingDescriptor = new(
        "CHK3020", "unknown-heading", Severity.Error, "A heading is named that the chapter does not have",
        "`guide` and `[[chapter#heading]]` name a heading of a chapter by its anchor: its words in lower case, with `-` for spaces.",
        "title: Release checklist\nchapters:\n  - id: intro\n    title: Introduction\n    controls: all\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        guide: intro#tests\n");

    public static readonly DiagnosticDescriptor HeadingDiffersDescriptor = new(
        "CHK3021", "heading-differs", Severity.Warning, "A chapter's file has another title than the catalog",
        "A chapter's file may start with a heading of level 1, for people who read the file by itself. Outputs print the title that the catalog gives, so the two should agree.");

    public static readonly DiagnosticDescriptor EmptyChapterDescriptor = new(
        "CHK3022", "empty-chapter", Severity.Error, "A chapter has nothing to print",
        "A chapter has a `file`, or prints `controls`, or both.",
        "title: Release checklist\nchapters:\n  - id: intro\n    title: Introduction\n");

    public static readonly DiagnosticDescriptor ControlsPrintedTwiceDescriptor = new(
        "CHK3023", "controls-printed-twice", Severity.Error, "Controls are printed by two chapters",
        "A group is printed in one place of the guide, so that a link has one target. Remove it from one of the chapters.",
        "title: Release checklist\nchapters:\n  - id: one\n    title: One\n    controls: all\n  - id: two\n    title: Two\n    controls: all\n");

    public static readonly DiagnosticDescriptor ChoicesDescriptor = new(
        "CHK3024", "choices", Severity.Error, "Choices and the kind of answer do not fit",
        "A check whose `answer` is `choice` lists its `choices`; another check has none.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        checks:\n          - id: a\n            text: Which system?\n            answer: choice\n");

    public static readonly DiagnosticDescriptor ImageKindDescriptor = new(
        "CHK3026", "image-kind", Severity.Error, "An image is of a kind that is not shown",
        "Images are SVG, PNG, JPEG, GIF or WebP files. An SVG file is shown as an image, never as part of the page, so that nothing in it acts.");

    public static readonly DiagnosticDescriptor PartTwiceDescriptor = new(
        "CHK3083", "part-twice", Severity.Warning, "Two parts of the guide have one title",
        "`part` is a heading in the list of chapters. Chapters with the same `part` stand together, or readers see the heading twice.",
        "title: Release checklist\nchapters:\n  - { id: one, title: One, part: Before, controls: all }\n  - { id: two, title: Two, part: After, controls: [] }\n  - { id: three, title: Three, part: Before, controls: [] }\n");

    public static Diagnostic PartTwice(SourceSpan span, string title, SourceSpan first) => new(
        PartTwiceDescriptor, span, $"the part {Quote(title)} starts a second time", "move the chapter to the others, or name the part differently")
    {
        Notes = [new DiagnosticNote(first, "it starts here for the first time")],
    };

    public static Diagnostic GroupsTooDeep(SourceSpan span) =>
        new(GroupsTooDeepDescriptor, span,
            string.Create(CultureInfo.InvariantCulture, $"groups are nested more than {Limits.GroupNesting} levels deep"),
            "move the inner groups up");

    public static Diagnostic UnknownHeading(SourceSpan span, string chapter, string heading, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(heading, known);
        return new(UnknownHeadingDescriptor, span, $"the chapter {Quote(chapter)} has no heading {Quote(heading)}",
            nearest is null ? "name the chapter alone, or add the heading" : $"use {Quote(nearest)}");
    }

    public static Diagnostic HeadingDiffers(SourceSpan span, string heading, string title, SourceSpan titleSpan) =>
        new(HeadingDiffersDescriptor, span, $"this file's title is {Quote(heading)}, but the catalog says {Quote(title)}",
            "use the same words in both places")
        {
            Notes = [new DiagnosticNote(titleSpan, "the catalog gives the title here")],
        };

    public static Diagnostic EmptyChapter(SourceSpan span, string id) =>
        new(EmptyChapterDescriptor, span, $"the chapter {Quote(id)} has neither `file` nor `controls`", "add `file:` or `controls: all`");

    public static Diagnostic ControlsPrintedTwice(SourceSpan span, string group, SourceSpan first) =>
        new(ControlsPrintedTwiceDescriptor, span, $"{group} printed by another chapter already", "remove it from one of the two chapters")
        {
            Notes = [new DiagnosticNote(first, "first printed here")],
        };

    public static Diagnostic MissingChoices(SourceSpan span, string check) =>
        new(ChoicesDescriptor, span, $"the check {Quote(check)} is a choice without choices", "add `choices:` with a list of words");

    public static Diagnostic UnusedChoices(SourceSpan span, string check) =>
        new(ChoicesDescriptor, span, $"the check {Quote(check)} has choices, but its answer is not a choice",
            "set `answer: choice` or remove the choices");

    public static Diagnostic ImageKind(SourceSpan span, string path) =>
        new(ImageKindDescriptor, span, $"{Quote(path)} is not an image that is shown", "use SVG, PNG, JPEG, GIF or WebP");
}

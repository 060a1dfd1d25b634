using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>The parts of a catalog file around its controls.</summary>
internal static class CatalogShapes
{
    public static readonly TextShape LineShape = new(TextKind.Line);

    /// <summary>Markdown that was a line before it was prose.</summary>
    public static readonly TextShape ProseLineShape = new(TextKind.Line) { MayHoldBraces = true };

    public static readonly TextShape TextValueShape = new(TextKind.Value);

    /// <summary>A value that may name parameters.</summary>
    public static readonly TextShape ParameterValueShape = new(TextKind.Value) { MayHoldBraces = true };

    public static readonly TextShape ProseShape = new(TextKind.Prose);
    public static readonly TextShape IdShape = new(TextKind.Id);
    public static readonly TextShape DateShape = new(TextKind.Date);
    public static readonly TextShape UrlShape = new(TextKind.Url);
    public static readonly TextShape VersionShape = new(TextKind.Version);
    public static readonly TextShape FilePathShape = new(TextKind.Path);

    public static readonly MappingShape CatalogSourceShape = new("source", () =>
    [
        new("title", LineShape, "Title of the document."),
        new("url", UrlShape, "Where it is found."),
        new("retrieved", DateShape, "Day on which it was read."),
        new("licence", LineShape, "Under which terms it may be used."),
    ]);

    public static readonly MappingShape FontsShape = new("fonts", () =>
    [
        new("regular", FilePathShape, "TrueType file of the text.") { IsRequired = true },
        new("bold", FilePathShape, "TrueType file of headings and emphasis.", "`regular`"),
        new("italic", FilePathShape, "TrueType file of notes.", "`regular`"),
        new("mono", FilePathShape, "TrueType file of commands and ids.", "the tool's own"),
    ]);

    public static readonly MappingShape ThemeShape = new("theme", () =>
    [
        new("accent", new TextShape(TextKind.Color),
            "Color of links and buttons, as in `\"#0b5563\"`. Its hue is kept; its lightness is set so that it can be read.",
            "`\"#0b5563\"`"),
        new("logo", FilePathShape, "Image file beside the catalog, shown at the head of the site and on the first page of the PDF."),
        new("footer", LineShape, "Printed at the foot of every page of the site and of the PDF."),
        new("fonts", FontsShape, "Fonts of the PDF: files beside the catalog."),
        new("qr", new WordShape("document", "controls", "none"), "What has a QR code in the PDF.", "`document`"),
    ]);

    public static readonly MappingShape ApprovalsShape = new("approvals", () =>
    [
        new("required", new ListShape(IdShape),
            "Roles that have to approve a version before it is published; `owner` means the catalog's owner."),
        new("distinct", new BooleanShape(), "Whether two roles need two people.", "`true`"),
        new("minimum", new NumberShape(isInteger: true, 1, 100), "How many people have to approve, in whatever role."),
        new("signed", new BooleanShape(),
            "Whether an approval counts only with a signature that a key in `approvers` verifies.", "`false`"),
        new("comments", new WordShape("any", CatalogApprovals.Answered),
            "`answered`: a version is approved and released only when each comment of its reviewers has a `disposition`.", "`any`"),
    ]);

    private static readonly WordShape StepShape = new("major", "minor", "patch", "none");

    public static readonly MappingShape VersioningShape = new("versioning", () =>
    [
        new("removed", StepShape, "A control or check was removed, withdrawn or replaced.", "`major`"),
        new("requirement", StepShape, "The requirement has changed.", "`major`"),
        new("added", StepShape, "A control or check was added.", "`minor`"),
        new("severity", StepShape, "A severity changed.", "`minor`"),
        new("metadata", StepShape, "Levels, roles, platforms, tags or the place of a control changed.", "`patch`"),
        new("mapping", StepShape, "A mapping changed.", "`patch`"),
        new("clarified", StepShape, "Only text around a requirement changed.", "`patch`"),
        new("editorial", StepShape, "Only letter case, punctuation or white space changed.", "`patch`"),
        new("notes", new WordShape("required", "optional"),
            "Whether a released control that changes needs an entry in its `changes`.", "`optional`"),
        new("guide", StepShape, "Chapters, the glossary or anything else around the controls changed.", "`patch`"),
    ]);

    public static readonly MappingShape RevisionShape = new("revision", () =>
    [
        new("version", VersionShape, "The version that was made.") { IsRequired = true },
        new("date", DateShape, "Day on which it was made."),
        new("author", LineShape, "Who made it."),
        new("summary", ProseShape, "What a reader will notice."),
    ]);

    public static readonly MappingShape RoleShape = new("role", () =>
    [
        new("id", IdShape, "The word that controls use for it.") { IsRequired = true },
        new("title", LineShape, "As it is printed.", "the id"),
        new("description", ProseShape, "What the role does."),
    ]);

    public static readonly MappingShape PlatformShape = new("platform", () =>
    [
        new("id", IdShape, "The word that controls use for it.") { IsRequired = true },
        new("title", LineShape, "As it is printed.", "the id"),
        new("description", ProseShape, "What belongs to it."),
    ]);

    public static readonly MappingShape LevelShape = new("level", () =>
    [
        new("id", IdShape, "The word that controls use for it.") { IsRequired = true },
        new("title", LineShape, "As it is printed.", "the id"),
        new("extends", IdShape, "The level whose controls this one has too."),
        new("description", ProseShape, "Who chooses it."),
    ]);

    public static readonly MappingShape FrameworkItemShape = new("item", () =>
    [
        new("id", TextValueShape, "As mappings write it.") { IsRequired = true },
        new("title", LineShape, "What it asks for, in a few words."),
    ]);

    public static readonly MappingShape FrameworkShape = new("framework", () =>
    [
        new("id", IdShape, "The word that mappings use for it.") { IsRequired = true },
        new("title", LineShape, "As it is printed.", "the id"),
        new("version", TextValueShape, "The edition that is meant."),
        new("url", UrlShape, "Where it is found."),
        new(
            "items",
            new ListShape(new EitherShape(TextValueShape, FrameworkItemShape)),
            "All that it asks for, so that gaps are seen. A bare text is an item's id."),
    ]);

    public static readonly MappingShape GlossaryEntryShape = new("term", () =>
    [
        new("term", LineShape, "The word.") { IsRequired = true },
        new("definition", ProseShape, "What it means.") { IsRequired = true },
        new("also", new ListShape(LineShape), "Other words for the same thing."),
    ]);

    public static readonly MappingShape ReferenceShape = new("reference", () =>
    [
        new("id", IdShape, "The word that controls use for it.") { IsRequired = true },
        new("title", LineShape, "Title of the document.") { IsRequired = true },
        new("url", UrlShape, "Where it is found."),
    ]);

    /// <summary>One text, or a list of texts for a parameter of type <c>list</c>.</summary>
    private static readonly EitherShape ValueShape = new(ParameterValueShape, new ListShape(ParameterValueShape));

    public static readonly MappingShape LevelValueShape = new("level-value", () =>
    [
        new("level", IdShape, "One of the catalog's levels.") { IsRequired = true },
        new("value", ValueShape, "The value that holds where a profile chooses the level.") { IsRequired = true },
    ]);

    public static readonly MappingShape ParameterShape = new("parameter", () =>
    [
        new("id", IdShape, "The word between `{{` and `}}`.") { IsRequired = true },
        new("label", LineShape, "Printed in brackets where there is no value.", "the id"),
        new("type", new WordShape("string", "integer", "number", "duration", "date", "choice", "list"),
            "What a value looks like.", "`string`"),
        new("description", ProseShape, "How to choose a value."),
        new("default", ValueShape, "The value that holds where nobody sets another."),
        new("recommended", ValueShape, "What the author would choose; printed, never in force by itself."),
        new("min", TextValueShape, "Smallest value, of the parameter's type."),
        new("max", TextValueShape, "Largest value, of the parameter's type."),
        new("pattern", TextValueShape, "Regular expression that a text has to match as a whole."),
        new("choices", new ListShape(ParameterValueShape), "Values of a choice, or of the entries of a list."),
        new("unit", LineShape, "Printed behind the value, as in `days`."),
        new("values", new ListShape(LevelValueShape), "Values that hold instead of the default where a profile chooses a level."),
    ]);

    public static readonly MappingShape ChapterShape = new("chapter", () =>
    [
        new("id", IdShape, "Name of its page, and what links use.") { IsRequired = true },
        new("title", LineShape, "As it is printed.") { IsRequired = true },
        new("part", LineShape, "Heading above this chapter and those behind it, in lists of chapters."),
        new("summary", ProseShape, "What the chapter is about, in a sentence or two."),
        new("file", FilePathShape, "Markdown file beside the catalog."),
        new("controls", new EitherShape(new WordShape("all"), new ListShape(IdShape)),
            "The groups that are printed at its end: `all`, or a list of their ids."),
    ])
    {
        AllowsOwnKeys = true,
    };
}

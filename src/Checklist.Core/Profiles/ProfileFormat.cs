using Checklist.Core.Yaml.Shapes;
using static Checklist.Core.Catalogs.CatalogShapes;
using static Checklist.Core.Catalogs.ControlShapes;

namespace Checklist.Core.Profiles;

/// <summary>The shape of a profile file.</summary>
public static class ProfileFormat
{
    private static readonly ListShape Values = new(ParameterValueShape);
    private static readonly ListShape Ids = new(IdShape);

    /// <summary>Every key names properties of controls; a control is selected when it fits all the keys that are there.</summary>
    private static readonly IReadOnlyList<FieldShape> Selectors =
    [
        new("ids", Values, "Ids of controls; `*` matches any characters."),
        new("groups", Values, "Ids of groups, with the groups inside them; `*` matches any characters."),
        new("levels", Ids, "Levels, each with those that it extends. A control without levels belongs to all."),
        new("roles", Ids, "Who does it. A control without roles belongs to none."),
        new("platforms", Ids, "What it applies to. A control without platforms belongs to all."),
        new("tags", Values, "Tags; `*` matches any characters."),
        new("severity", new ListShape(new WordShape("critical", "high", "medium", "low", "info")),
            "As the catalog has it, before `alter`."),
        new("keyword", new ListShape(new WordShape("must", "should", "may")),
            "As the catalog has it. A control without keyword belongs to none."),
    ];

    private static readonly IReadOnlyList<FieldShape> Decision =
    [
        new("reason", LineShape, "Why; printed wherever the decision shows. Required."),
        new("by", LineShape, "Who decided.", "the profile's `by`"),
        new("on", DateShape, "When it was decided.", "the profile's `on`"),
    ];

    private static readonly FieldShape DecidedOn = new(
        "decided-on", LineShape,
        "What the control was when it was decided: its content digest, as `check --decided` writes it, or the version of a release.");

    private static readonly MappingShape IncludeShape = new("include", () => [.. Selectors, .. Decision]);

    private static readonly MappingShape ExcludeShape = new("exclude", () =>
    [
        new("control", TextValueShape, "Id of the control; `*` matches any characters."),
        .. Selectors,
        .. Decision,
        DecidedOn,
    ]);

    private static readonly MappingShape SetShape = new("set", () =>
    [
        new("parameter", IdShape, "Id of the catalog's parameter.") { IsRequired = true },
        new("value", new EitherShape(ParameterValueShape, Values), "Its value; a list for a parameter of type `list`.")
        {
            IsRequired = true,
        },
        .. Decision,
    ]);

    private static readonly MappingShape AddShape = new("add", () =>
    [
        new("statement", ProseShape, "Follows the catalog's statement."),
        new("guidance", ProseShape, "Follows the catalog's guidance."),
        new("checks", new ListShape(CheckShape), "Follow the catalog's checks."),
    ]);

    private static readonly MappingShape RemoveShape = new("remove", () =>
    [
        new("checks", Ids, "Ids of checks."),
    ]);

    private static readonly MappingShape AlterShape = new("alter", () =>
    [
        new("control", IdShape, "Id of the control.") { IsRequired = true },
        new("severity", new WordShape("critical", "high", "medium", "low", "info"), "Instead of the catalog's."),
        new("levels", Ids, "Instead of the catalog's."),
        new("add", AddShape, "What the control says in addition."),
        new("remove", RemoveShape, "What it no longer asks."),
        .. Decision,
        DecidedOn,
    ]);

    private static readonly MappingShape NotApplicableShape = new("not-applicable", () =>
    [
        new("framework", IdShape, "Id of the framework.") { IsRequired = true },
        new("items", new ListShape(TextValueShape), "Its items, as mappings write them.") { IsRequired = true },
        .. Decision,
    ]);

    public static MappingShape Profile { get; } = new("profile", () =>
    [
        new("format", new NumberShape(isInteger: true, 1, 1), "Version of the file format.", "1"),
        new("id", new TextShape(TextKind.CatalogId),
            "What `--profile` names, and the name of the output folder: lower case letters, digits and `-`.", "the file's name"),
        new("title", LineShape, "As it is printed: for whom it is.") { IsRequired = true },
        new("summary", ProseShape, "For whom it is, and what was decided."),
        new("by", LineShape, "Who decided, where a decision does not say so itself."),
        new("on", DateShape, "When it was decided, where a decision does not say so itself."),
        new("imports", new ListShape(new TextShape(TextKind.CatalogId)),
            "Other profiles of this catalog; this one chooses from what they select."),
        new("include", IncludeShape, "Which controls are in.", "all"),
        new("exclude", new ListShape(ExcludeShape), "Which of them are not."),
        new("set", new ListShape(SetShape), "Values of parameters."),
        new("alter", new ListShape(AlterShape), "Changes to controls."),
        new("not-applicable", new ListShape(NotApplicableShape),
            "Items of frameworks that do not apply, so that no control has to cover them."),
    ])
    {
        AllowsOwnKeys = true,
    };
}

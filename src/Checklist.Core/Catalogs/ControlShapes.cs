using Checklist.Core.Yaml.Shapes;
using static Checklist.Core.Catalogs.CatalogShapes;

namespace Checklist.Core.Catalogs;

/// <summary>Groups, controls and what controls are made of.</summary>
internal static class ControlShapes
{
    public static readonly MappingShape CommandShape = new("command", () =>
    [
        new("shell", new WordShape("powershell", "cmd", "bash", "sh", "sql", "text"), "What the command is typed into.", "`text`"),
        new("run", new TextShape(TextKind.Code), "The command, to the letter.") { IsRequired = true },
    ]);

    public static readonly MappingShape WhenShape = new("when", () =>
    [
        new("platform", new ListShape(IdShape), "The reader's platform is one of these."),
        new(
            "parameter",
            new AnyShape(isMapping: true, isForPeople: false),
            "Ids of parameters, each with the values that it may have, or with `min` and `max`."),
        new("not", WhenShape!, "This does not hold."),
        new("any", new ListShape(WhenShape!), "One of these holds, or more."),
        new("all", new ListShape(WhenShape!), "All of these hold."),
    ]);

    /// <summary>What a condition says of a parameter instead of a list of values.</summary>
    public static readonly MappingShape BoundsShape = new("bounds", () =>
    [
        new("min", ParameterValueShape, "Smallest value."),
        new("max", ParameterValueShape, "Largest value."),
    ]);

    public static readonly MappingShape PassesShape = new("passes", () =>
    [
        new("min", ParameterValueShape, "The smallest number that passes, or a parameter: `\"{{ id }}\"`."),
        new("max", ParameterValueShape, "The largest number that passes, or a parameter."),
        new(
            "not-before",
            ParameterValueShape,
            "The earliest day that passes: a date, a parameter, or a day counted from that of the answer, as in `today - 30 days`."),
        new("not-after", ParameterValueShape, "The latest day that passes, written in the same ways."),
        new("of", new ListShape(ParameterValueShape), "The choices that pass; one of them may be a parameter."),
    ]);

    public static readonly MappingShape CheckShape = new("check", () =>
    [
        new("id", IdShape, "Short and stable; answers are kept under it.") { IsRequired = true },
        new("text", ProseShape, "What to verify.") { IsRequired = true },
        new("method", new WordShape("examine", "interview", "test"), "Read something, ask a person, or try it out."),
        new("command", CommandShape, "The command that shows it."),
        new("expect", ProseShape, "What the command or the person says when all is well."),
        new("evidence", new WordShape("required", "optional", "none"), "Whether something has to be attached.", "`optional`"),
        new("answer", new WordShape("verdict", "tick", "text", "number", "date", "choice"),
            "What is written down. A verdict is pass, fail, partial or not applicable.", "`verdict`"),
        new("choices", new ListShape(TextValueShape), "What can be chosen where `answer` is `choice`."),
        new("passes", PassesShape, "What of a number, date or choice is a pass. Without it a value is recorded and not judged."),
        new("when", WhenShape, "When the check applies.", "always"),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape RemediationShape = new("remediation", () =>
    [
        new("text", ProseShape, "How to put it right."),
        new("command", CommandShape, "The command that does it."),
        new("reboot", new BooleanShape(), "Whether a restart is needed.", "`false`"),
    ]);

    public static readonly MappingShape MappingShape = new("mapping", () =>
    [
        new("framework", IdShape, "One of the catalog's frameworks.") { IsRequired = true },
        new("ids", new ListShape(TextValueShape), "Items of the framework.") { IsRequired = true },
        new("relation", new WordShape("intersects", "equal", "subset", "superset"),
            "How the control's scope relates to the item's. Without it, nothing is printed."),
    ]);

    public static readonly MappingShape GuideShape = new("guide", () =>
    [
        new("to", TextValueShape, "The chapter and heading: `chapter#heading`, or a chapter alone.") { IsRequired = true },
        new("digest", TextValueShape, "Digest of the text there when the control was distilled from it; `check --distilled` writes it."),
    ]);

    public static readonly MappingShape ChangeShape = new("change", () =>
    [
        new("version", VersionShape, "The version that brought the change.") { IsRequired = true },
        new(
            "kind",
            new WordShape("wording", "clarified", "requirement", "moved", "split", "merged"),
            "What the change means. `wording` is the same requirement in other words: earlier answers count.")
        {
            IsRequired = true,
        },
        new("note", LineShape, "Why, in a sentence."),
        new("by", LineShape, "Who says so."),
    ]);

    public static readonly MappingShape ControlShape = new("control", () =>
    [
        new("id", IdShape, "Stable for ever: never reused, never renumbered. A draft may leave it out; `check --fix` writes it."),
        new("label", LineShape, "Printed instead of the id, where another numbering is customary."),
        new("title", LineShape, "What is asked for, in a few words.") { IsRequired = true },
        new("state", new WordShape("draft", "active", "deprecated", "withdrawn"), "Whether it is in force.", "`active`"),
        new("since", VersionShape, "The catalog's version that brought it."),
        new("replaced-by", new ListShape(IdShape), "Controls that took its place, when it is withdrawn or deprecated."),
        new("severity", new WordShape("critical", "high", "medium", "low", "info"),
            "How bad its absence is. Without it, nothing is printed."),
        new("keyword", new WordShape("must", "should", "may"), "How binding the statement is, as in RFC 2119."),
        new("levels", new ListShape(IdShape), "Levels that ask for it.", "all"),
        new("roles", new ListShape(IdShape), "Who does it."),
        new("platforms", new ListShape(IdShape), "What it applies to.", "all"),
        new("when", WhenShape, "When it applies, where platforms alone do not say it.", "always"),
        new("statement", ProseShape, "The requirement itself; normative."),
        .. ReadingFields.All.Select(field => new FieldShape(field.Key, ProseShape, field.Description)),
        new("checks", new ListShape(CheckShape), "One tick box each; without any, the control is its own tick box."),
        new("remediation", RemediationShape, "How to put it right."),
        new("mappings", new ListShape(MappingShape), "Items of frameworks that it serves."),
        new("references", new ListShape(IdShape), "Documents, by their ids under the catalog's `references`."),
        new("related", new ListShape(IdShape), "Controls that are worth reading too."),
        new("requires", new ListShape(IdShape), "Controls that have to hold first."),
        new(
            "guide",
            new EitherShape(TextValueShape, GuideShape),
            "The chapter and heading that it distils: `chapter#heading`. With the digest of the text there, a change is noticed."),
        new("typical-evidence", new ListShape(ProseLineShape), "What to show an auditor."),
        new("tags", new ListShape(IdShape), "Words of your own to find it by."),
        new("changes", new ListShape(ChangeShape), "What you say of its changes, one entry for each version that changed it."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape GroupShape = new("group", () =>
    [
        new("id", IdShape, "Name of its page, and what links use.", "made from the title"),
        new("title", LineShape, "As it is printed.") { IsRequired = true },
        new("summary", ProseShape, "What its controls have in common."),
        new("controls", new ListShape(new EitherShape(LineShape, ControlShape!)),
            "The controls. In a draft, a bare text is a control with that title."),
        new("groups", new ListShape(GroupShape!), "Groups inside, up to eight levels deep."),
    ])
    {
        AllowsOwnKeys = true,
    };
}

using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Assessments;

/// <summary>The parts of assessments and of files of waivers.</summary>
internal static class AssessmentShapes
{
    public static readonly TextShape LineShape = new(TextKind.Line);
    public static readonly TextShape TextsShape = new(TextKind.Prose);
    public static readonly TextShape IdShape = new(TextKind.Id);
    public static readonly TextShape DateShape = new(TextKind.Date);

    public static readonly MappingShape CatalogShape = new("catalog", () =>
    [
        new("id", new TextShape(TextKind.CatalogId), "Id of the catalog.") { IsRequired = true },
        new("version", new TextShape(TextKind.Version), "Its version."),
        new("digest", LineShape, "Its digest: `sha256:` and 64 digits."),
        new("profile", IdShape, "The profile that was applied."),
    ]);

    public static readonly MappingShape TargetShape = new("target", () =>
    [
        new("id", IdShape, "The word that results use for it.") { IsRequired = true },
        new("title", LineShape, "As it is printed.", "the id"),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape EvidenceShape = new("evidence", () =>
    [
        new("href", LineShape, "A web address, or the path of a file from the assessment's folder.") { IsRequired = true },
        new("title", LineShape, "What it shows."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape ResultShape = new("result", () =>
    [
        new("control", IdShape, "Id of the control.") { IsRequired = true },
        new("check", IdShape, "Id of the check; left out where the control is its own check."),
        new("target", IdShape, "Id of the target; left out where the assessment has none."),
        new("result", new WordShape("pass", "fail", "partial", "not-applicable", "not-checked"), "The verdict. `not-applicable` needs a note."),
        new("value", TextsShape, "The answer to a check that asks for a text, number, date, choice or tick."),
        new("note", TextsShape, "What was seen, and why a check failed or does not apply."),
        new("evidence", new ListShape(new EitherShape(LineShape, EvidenceShape)), "What supports the answer."),
        new("by", LineShape, "Who answered."),
        new("on", DateShape, "Day of the answer."),
        new("digest", LineShape, "Digest of the requirement that was answered. The answer counts while the catalog's is the same.", "the answer counts while the whole catalog is the same"),
        new("carried-from", IdShape, "The assessment from which the answer was carried over."),
        new("from", LineShape, "The file from which one of several conflicting answers was read."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape SignOffShape = new("sign-off", () =>
    [
        new("role", LineShape, "In which capacity, as in `Assessor`.") { IsRequired = true },
        new("name", LineShape, "Who signs."),
        new("on", DateShape, "Day of the signature."),
        new("digest", LineShape, "Digest of what is signed: the assessment's, which `assess report` prints."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape WaiverShape = new("waiver", () =>
    [
        new("control", IdShape, "Id of the control.") { IsRequired = true },
        new("check", IdShape, "Id of the check.", "all checks of the control"),
        new("target", LineShape, "Id of the target, or `\"*\"` for all.") { IsRequired = true },
        new("type", new WordShape("risk-accepted", "compensating-control", "false-positive", "postponed", "severity-change"), "Why the deviation stands.") { IsRequired = true },
        new("severity", new WordShape("critical", "high", "medium", "low", "info"), "The severity that counts instead, for `severity-change`."),
        new("justification", TextsShape, "The reason; printed wherever the waiver is.") { IsRequired = true },
        new("approved-by", LineShape, "Who accepted it.") { IsRequired = true },
        new("approved-on", DateShape, "Day of the approval.") { IsRequired = true },
        new("expires", DateShape, "Last day on which it holds.") { IsRequired = true },
    ])
    {
        AllowsOwnKeys = true,
    };
}

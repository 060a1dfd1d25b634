using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Assessments;

/// <summary>The parts of assessments and of files of waivers.</summary>
internal static class AssessmentShapes
{
    /// <summary>A title that outputs print.</summary>
    public static readonly TextShape TitleShape = new(TextKind.Line);

    /// <summary>What a person wrote down about what was found.</summary>
    public static readonly TextShape LineShape = new(TextKind.Line) { MayHoldBraces = true };
    public static readonly TextShape TextsShape = new(TextKind.Note);
    public static readonly TextShape ValueShape = new(TextKind.Value) { MayHoldBraces = true };
    public static readonly TextShape IdShape = new(TextKind.Id);
    public static readonly TextShape DateShape = new(TextKind.Date);
    public static readonly TextShape PathShape = new(TextKind.Path);
    public static readonly TextShape MomentShape = new(TextKind.Moment);

    public static readonly MappingShape CatalogShape = new("catalog", () =>
    [
        new("id", new TextShape(TextKind.CatalogId), "Id of the catalog.") { IsRequired = true },
        new("version", new TextShape(TextKind.Version), "Its version."),
        new("digest", ValueShape, "Its digest: `sha256:` and 64 digits."),
        new("profile", IdShape, "The profile that was applied."),
    ]);

    public static readonly MappingShape TargetShape = new("target", () =>
    [
        new("id", IdShape, "The word that results use for it.") { IsRequired = true },
        new("title", TitleShape, "As it is printed.", "the id"),
        new("also", new EitherShape(LineShape, new ListShape(LineShape)), "Other names that people write for it on forms."),
        new("group", LineShape, "What it is counted with in reports, such as a site or a system."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape EvidenceShape = new("evidence", () =>
    [
        new("href", ValueShape, "A web address, or the path of a file from the assessment's folder.") { IsRequired = true },
        new("title", LineShape, "What it shows."),
        new("sha256", ValueShape, "Sum of the file when it was recorded; `assess evidence` and `assess sign` write it."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape SampleShape = new("sample", () =>
    [
        new("size", ValueShape, "How many were looked at."),
        new("of", ValueShape, "Of how many."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape SourceShape = new("from", () =>
    [
        new("file", ValueShape, "Name of the form.") { IsRequired = true },
        new("sha256", ValueShape, "SHA-256 of its bytes, 64 digits."),
        new("copy", ValueShape, "The number of the copy that was filled in."),
        new("audit", ValueShape, "The audit that the form was made for, where it is a different one."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape DecisionShape = new("decided", () =>
    [
        new("by", LineShape, "Who decided."),
        new("on", DateShape, "Day of the decision."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape ResultShape = new("result", () =>
    [
        new("control", IdShape, "Id of the control.") { IsRequired = true },
        new("check", IdShape, "Id of the check; left out where the control is its own check."),
        new("target", IdShape, "Id of the target; left out where the assessment has none."),
        new("result", new WordShape("pass", "fail", "partial", "not-applicable", "not-checked"),
            "The verdict. `not-applicable` needs a note."),
        new("value", TextsShape, "The answer to a check that asks for a text, number, date, choice or tick."),
        new("note", TextsShape, "What was seen, and why a check failed or does not apply."),
        new("evidence", new ListShape(new EitherShape(ValueShape, EvidenceShape)), "What supports the answer."),
        new("sample", SampleShape, "How many were looked at, of how many."),
        new("by", LineShape, "Who answered."),
        new("on", MomentShape, "Day of the answer, as in `2026-11-20`, or with its time: `2026-11-20T14:30`."),
        new(
            "digest",
            ValueShape,
            "Digest of the requirement that was answered. The answer counts while the catalog's is the same.",
            "the answer counts while the whole catalog is the same"),
        new("carried-from", IdShape, "The assessment from which the answer was carried over."),
        new("decided", DecisionShape, "A person compared the answer with others and decided that it does not count."),
        new(
            "from",
            new EitherShape(ValueShape, new EitherShape(SourceShape, new ListShape(SourceShape))),
            "The forms from which the answer was read, with the SHA-256 of each."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape SealedShape = new("sealed", () =>
    [
        new("text", ValueShape, "The text that was audited."),
        new("head", ValueShape, "Scope, criteria, people and meetings of the audit."),
        new("targets", ValueShape, "The targets."),
        new("values", ValueShape, "The values that were filled in for parameters."),
        new("answers", ValueShape, "The answers."),
        new("evidence", ValueShape, "The sums of the evidence."),
        new("findings", ValueShape, "The findings of the register as they were found."),
        new("waivers", ValueShape, "The waivers that concern the audit."),
    ]);

    public static readonly MappingShape SignOffShape = new("sign-off", () =>
    [
        new("role", LineShape, "In which capacity, as in `Assessor`.") { IsRequired = true },
        new("name", LineShape, "Who signs."),
        new("on", DateShape, "Day of the signature."),
        new("digest", ValueShape, "Digest of the form that was signed."),
        new("seal", ValueShape, "Digest of all that was signed, which `assess sign` writes and `assess report` prints."),
        new("sealed", SealedShape, "Digests of the parts of the seal, so that a later change can be named."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape WaiverShape = new("waiver", () =>
    [
        new("control", IdShape, "Id of the control.") { IsRequired = true },
        new("check", IdShape, "Id of the check.", "all checks of the control"),
        new("target", ValueShape, "Id of the target, or `\"*\"` for all.") { IsRequired = true },
        new("type", new WordShape("risk-accepted", "compensating-control", "false-positive", "postponed", "severity-change"),
            "Why the deviation is accepted.") { IsRequired = true },
        new("severity", new WordShape("critical", "high", "medium", "low", "info"),
            "The severity that counts instead, for `severity-change`."),
        new("justification", TextsShape, "The reason; printed wherever the waiver is.") { IsRequired = true },
        new("approved-by", LineShape, "Who accepted it.") { IsRequired = true },
        new("approved-on", DateShape, "Day of the approval.") { IsRequired = true },
        new("expires", DateShape, "Last day on which it holds.") { IsRequired = true },
    ])
    {
        AllowsOwnKeys = true,
    };
}

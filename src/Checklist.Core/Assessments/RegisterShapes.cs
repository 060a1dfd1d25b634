using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;
using static Checklist.Core.Assessments.AssessmentShapes;

namespace Checklist.Core.Assessments;

/// <summary>The shapes of the register of findings that an assessment holds.</summary>
internal static class RegisterShapes
{
    public static readonly MappingShape VerificationShape = new("verified", () =>
    [
        new("by", LineShape, "Who looked."),
        new("on", DateShape, "Day on which it was looked at."),
        new("note", TextsShape, "What was seen."),
    ])
    {
        AllowsOwnKeys = true,
    };

    public static readonly MappingShape FindingShape = new("finding", () =>
    [
        new("id", IdShape, "Number of the finding, which stays: `F-01`.") { IsRequired = true },
        new("control", IdShape, "Id of the control that it is about.") { IsRequired = true },
        new("targets", new EitherShape(IdShape, new ListShape(IdShape)), "Ids of the targets that it is on.", "all targets"),
        new(
            "grade", new WordShape([.. MachineWord.All<FindingGrade>()]),
            "A `major` or `minor` nonconformity, an `opportunity` for improvement, or a `conformity` worth a note."),
        new("statement", TextsShape, "What was found.") { IsRequired = true },
        new("evidence", new ListShape(new EitherShape(ValueShape, EvidenceShape)), "What supports the statement."),
        new("owner", LineShape, "Who has to see to it."),
        new("due", DateShape, "The last day on which it may still be open."),
        new("cause", TextsShape, "Why it could happen: the root cause."),
        new("correction", TextsShape, "What removes the fault."),
        new("action", TextsShape, "What keeps it from happening again: the corrective action."),
        new(
            "status", new WordShape([.. MachineWord.All<FindingStatus>()]),
            "`open`; `corrected`, when the owner says that it is done; or `closed`.", "`open`"),
        new("verified", VerificationShape, "Who looked whether what was done works, and when."),
        new("carried-from", IdShape, "The assessment in which it was found."),
    ])
    {
        AllowsOwnKeys = true,
    };
}

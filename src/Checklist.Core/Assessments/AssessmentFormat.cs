using Checklist.Core.Yaml.Shapes;
using static Checklist.Core.Assessments.AssessmentShapes;

namespace Checklist.Core.Assessments;

/// <summary>The shapes of the files that an audit is kept in.</summary>
public static class AssessmentFormat
{
    /// <summary>A file of one audit.</summary>
    public static MappingShape Assessment { get; } = new("assessment", () =>
    [
        new("id", IdShape, "Name of the audit; its file has the same name.") { IsRequired = true },
        new("title", TitleShape, "As it is printed.", "the id"),
        new("summary", TextsShape, "What there is to say about the audit beside its scope; printed at the head of the report."),
        new("started", DateShape, "Day on which it began. Answers from before were carried over from an earlier audit."),
        new("catalog", CatalogShape, "The text that was answered.") { IsRequired = true },
        new("targets", new ListShape(TargetShape), "What was looked at: machines, sites, teams.", "one thing that needs no name"),
        new("assessors", new ListShape(LineShape), "Who looks."),
        .. AuditHeadFormat.Keys,
        new(
            "parameters",
            new AnyShape(isMapping: true, isForPeople: true),
            "Values that were filled in for parameters without one, by their id."),
        new(
            "include",
            new EitherShape(PathShape, new ListShape(PathShape)),
            "Files with further results, below the assessment's folder; `*` matches any name."),
        new("results", new ListShape(ResultShape), "What was found, one entry for each check and target."),
        new("findings", new ListShape(RegisterShapes.FindingShape), "The register of findings: what is done about what was found."),
        new("sign-off", new ListShape(SignOffShape), "Names under the assessment."),
    ])
    {
        AllowsOwnKeys = true,
    };

    /// <summary>A file that an assessment includes.</summary>
    public static MappingShape Part { get; } = new("part of an assessment", () =>
    [
        new("results", new ListShape(ResultShape), "What was found, one entry for each check and target.") { IsRequired = true },
    ])
    {
        AllowsOwnKeys = true,
    };

    /// <summary>A file of accepted deviations.</summary>
    public static MappingShape WaiverFile { get; } = new("waivers", () =>
    [
        new("waivers", new ListShape(WaiverShape), "Deviations that were accepted, each with an end.") { IsRequired = true },
    ])
    {
        AllowsOwnKeys = true,
    };
}

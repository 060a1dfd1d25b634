using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Documents.Audits;

namespace Checklist.Core.Writers.Audits;

/// <summary>The rows of the sheet with the register of findings: one for each finding, to sort and to filter by owner or day.</summary>
internal static class AuditXlsxRegister
{
    public static readonly IReadOnlyList<double> Widths = [9, 14, 30, 22, 24, 11, 44, 26, 18, 12, 34, 34, 34, 24, 14];

    public static IReadOnlyList<string> Head(AuditReport report) =>
    [
        report.Words["common.no"], report.Words["common.control"], report.Words["common.title"],
            report.Words["common.targets"], report.Words["report.grade"], report.Words["common.status"],
                report.Words["report.finding"], report.Words["common.evidence"], report.Words["common.owner"],
                    report.Words["report.due"], report.Words["report.root-cause"],
                        report.Words["report.correction"],
        report.Words["report.corrective-action"], report.Words["report.verified"],
            report.Words["report.found-in"],
    ];

    public static IEnumerable<IReadOnlyList<string?>> Rows(AuditReport report) => report.Register.Select(finding =>
    {
        var entry = finding.Entry;
        return (IReadOnlyList<string?>)
        [
            entry.Id, finding.Control, finding.Item?.Title, string.Join(", ", finding.Targets),
            entry.Grade is { } grade ? report.Words.Of(grade) : null, finding.StatusIn(report.Words), entry.Statement,
            EvidenceLine.Write(entry.Evidence), entry.Owner, entry.Due, entry.Cause, entry.Correction, entry.Action,
            AuditWords.Of(entry.Verified, entry.Verified?.On), entry.CarriedFrom ?? report.Answers.Assessment.Id,
        ];
    });
}

using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Changes;

/// <summary>What differs between two versions, as the files of one folder.</summary>
public static class UpgradeFiles
{
    /// <summary>The redline, the concordance in both directions, and which answers still count.</summary>
    /// <param name="sources">Where a catalog's own templates are looked for; null for those of the tool.</param>
    /// <param name="audit">The audit whose answers are looked at; null for none.</param>
    public static IReadOnlyList<OutputFile> Of(
        ChangeReport report, DiagnosticBag diagnostics, ISourceProvider? sources = null, Assessment? audit = null) =>
    [
        new("redline.html", Encoding.UTF8.GetBytes(ChangesHtmlWriter.Write(report, diagnostics, sources))),
        new("concordance.html", Encoding.UTF8.GetBytes(ChangesHtmlWriter.WriteConcordance(report, diagnostics, sources))),
        new("concordance.csv", ConcordanceWriter.WriteCsv(report)),
        new("concordance.xlsx", ConcordanceWriter.WriteXlsx(report)),
        new("answers.csv", AnswersWriter.WriteCsv(report, audit)),
    ];
}

using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>An assessment with what it says next to the text that was audited.</summary>
/// <param name="Read">Null where the file is no assessment at all.</param>
/// <param name="Audited">The text that was audited: the catalog as the profile has it, or the whole. Null where the catalog, its profile
/// or the file has errors.</param>
internal sealed record AuditedFile(SourceFile File, WorkspacePart<AssessmentFile?> Read, WorkspacePart<ChecklistDocument?> Audited)
{
    /// <summary>File and text, when nothing is wrong with them that makes them useless. What is wrong with the file is told.</summary>
    public (AssessmentFile File, ChecklistDocument Text)? Sound
    {
        get
        {
            Read.Tell();
            return Read.IsSound && Audited.IsSound && Read.Quiet is { } file && Audited.Quiet is { } text ? (file, text) : null;
        }
    }

    /// <summary>The same, and what the answers lack is told as well: they are going to be shown.</summary>
    public (AssessmentFile File, ChecklistDocument Text)? Shown
    {
        get
        {
            Audited.Tell();
            return Sound;
        }
    }
}

using Checklist.Core.Documents;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>The audit that a build shows.</summary>
/// <param name="Assessment">Its answers go into every form that can hold them.</param>
public sealed record AuditOptions(SourceFile Assessment)
{
    /// <summary>Which controls to print; empty for all.</summary>
    public IReadOnlyList<AnswerChoice> Only { get; init; } = [];

    /// <summary>
    /// The day on which waivers are looked at; null: none is called expired, so that the same sources give the same bytes.
    /// </summary>
    public DateOnly? AsOf { get; init; }
}

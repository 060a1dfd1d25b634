using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Which forms are read into which assessment, and how differences are decided.</summary>
/// <param name="Into">The assessment that takes the answers.</param>
/// <param name="Forms">What people sent back. Asked for one by one, and none is kept once it is read.</param>
public sealed record CollectRequest(SourceFile Into, IEnumerable<SourceFile> Forms, AnswerPreference Prefer)
{
    /// <summary>Takes forms of other audits too; their answers say which.</summary>
    public bool TakesOtherAudits { get; init; }

    /// <summary>Adds targets that forms name and the assessment does not list.</summary>
    public bool AddsTargets { get; init; }

    /// <summary>What was decided about answers to other texts.</summary>
    public IReadOnlyList<TextDecision> Decisions { get; init; } = [];

    /// <summary>Written beside the answers that the preference decides against.</summary>
    public AnswerDecision Decision { get; init; } = new(null, null);

    /// <summary>
    /// Reads a form; null where that is not possible, which it reports. By default in this process, whose time and memory a hostile
    /// form may use up.
    /// </summary>
    public Func<SourceFile, DiagnosticBag, FilledForm?> ReadForm { get; init; } =
        (form, diagnostics) => FormReader.Read(form.DisplayPath, form.Bytes, diagnostics);
}

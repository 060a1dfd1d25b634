using Checklist.Core.Assessments;

namespace Checklist.Core.Interop.Forms;

/// <summary>What a person wrote into a form.</summary>
/// <param name="Answers">
/// The answers as an assessment. Its id is empty where the form names none. Each result has the digest of the text that the
/// form showed, or null where the form does not say.
/// </param>
public sealed record FilledForm(FormKind Kind, Assessment Answers)
{
    /// <summary>Name of the assessor on the cover, which stands for results without a name of their own; null where nobody wrote it.</summary>
    public string? Assessor { get; init; }

    /// <summary>Day on the cover, as YYYY-MM-DD or as it was written; null where nobody wrote it.</summary>
    public string? Date { get; init; }
}

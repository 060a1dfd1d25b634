using Checklist.Core.Assessments;

namespace Checklist.Core.Interop.Forms;

/// <summary>What a person wrote into a form.</summary>
/// <param name="Answers">
/// The answers as an assessment. Its id is empty where the form names none. Each result has the digest of the text that the
/// form showed, or null where the form does not say.
/// </param>
public sealed record FilledForm(FormKind Kind, Assessment Answers)
{
    /// <summary>What is on the copy that was filled in, to tell it from others of one sheet; null where nothing was written.</summary>
    public string? Copy { get; init; }

    /// <summary>
    /// Name of the assessor on the cover, which stands for results without a name of their own; null where nobody wrote it.
    /// </summary>
    public string? Assessor { get; init; }

    /// <summary>Day on the cover, as YYYY-MM-DD or as it was written; null where nobody wrote it.</summary>
    public string? Date { get; init; }

    /// <summary>What was written on the first pages of an audit.</summary>
    public IReadOnlyList<HeadEntry> Head { get; init; } = [];

    /// <summary>Nothing was written into it since it was made. A form that has answers from the beginning says so itself.</summary>
    public bool IsUntouched
    {
        get => field
            || (Assessor is null && Date is null && Head.Count == 0
                && Answers is { Parameters.Count: 0, Results.Count: 0, SignOffs.Count: 0 });
        init;
    }
}

using Checklist.Core.Assessments;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>What reading forms would do to an assessment.</summary>
/// <param name="Edits">What to change in its file; empty when the forms say nothing new.</param>
/// <param name="Answers">Every check and target that has an answer.</param>
public sealed record CollectResult(IReadOnlyList<TextEdit> Edits, IReadOnlyList<MergedAnswer> Answers, AssessmentAdditions Additions)
{
    /// <summary>
    /// What to change in the files that the assessment includes. Made one by one as they are asked for: together they are large.
    /// </summary>
    public IEnumerable<PartChange> Parts { get; init; } = [];

    /// <summary>What became of every answer of every form.</summary>
    public IEnumerable<CollectedAnswer> Read => Answers.SelectMany(answer => answer.Read);
}

/// <summary>What to change in a file that an assessment includes.</summary>
/// <param name="Path">From the catalog's folder.</param>
/// <param name="Edits">Of a file that is there; empty where it is made.</param>
/// <param name="Bytes">Of a file that is made; null for one that is there.</param>
public sealed record PartChange(string Path, IReadOnlyList<TextEdit> Edits, ReadOnlyMemory<byte>? Bytes = null)
{
    /// <summary>An answer in it names evidence, whose sum belongs beside it.</summary>
    public bool NamesEvidence { get; init; }
}

using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>One answer as it was written, before anybody asks what it means.</summary>
/// <param name="Place">Where it stands; the file's beginning where a place in it has no line.</param>
/// <param name="Name">What the place is called in the form, as in <c>cell H12</c>.</param>
internal sealed record WrittenAnswer(FormQuestion Question, string? Target, SourceSpan Place, string Name)
{
    public string? Answer { get; init; }

    /// <summary>The verdict beside a value, for a check that asks for one.</summary>
    public string? Verdict { get; init; }

    public string? Note { get; init; }

    public string? Evidence { get; init; }

    /// <summary>How many were looked at, and of how many.</summary>
    public (string? Size, string? Of) Sample { get; init; }

    public string? By { get; init; }

    public string? On { get; init; }

    public string? CarriedFrom { get; init; }

    /// <summary>
    /// What was written beside the fields and is kept in the note, each with the words that say where: <c>Corrective action: …</c>.
    /// </summary>
    public IReadOnlyList<string> Beside { get; init; } = [];
}

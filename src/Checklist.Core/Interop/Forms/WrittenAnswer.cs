using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>One answer as it was written, before anybody asks what it means.</summary>
/// <param name="Place">Where it stands; the file's beginning where a place in it has no line.</param>
/// <param name="Name">What the place is called in the form, as in <c>cell H12</c>.</param>
internal sealed record WrittenAnswer(FormQuestion Question, string? Target, SourceSpan Place, string Name)
{
    public string? Answer { get; init; }

    public string? Note { get; init; }

    public string? Evidence { get; init; }

    public string? By { get; init; }

    public string? On { get; init; }

    public string? CarriedFrom { get; init; }
}

using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>One control of a paper form, for one target: boxes for each check, and lines that all its checks share.</summary>
internal sealed class PaperSheet(IReadOnlyDictionary<string, string> values, IReadOnlyList<FormQuestion> questions, string? target)
{
    private string Control => questions[0].Control;

    public IReadOnlyList<FormQuestion> Questions => questions;

    public IReadOnlyList<string> Keys { get; } = [.. questions.Select(question => question.Check).OfType<string>()];

    public string? Note => Line("note");

    public string? Evidence => Line("evidence");

    public string? By => Line("by");

    public string? On => Line("on");

    /// <summary>The box that is ticked or the line that is filled in. Choices have numbers in the form, as boxes take no words.</summary>
    public string? AnswerTo(FormQuestion question)
    {
        var value = Value(FieldNames.OfCheck(question.Control, question.Check ?? "", target, "result"))
            ?? Value(FieldNames.OfCheck(question.Control, question.Check ?? "", target, "value"));
        for (var i = 0; i < question.Choices.Count; i++)
        {
            if (value == FormattableString.Invariant($"choice-{i + 1}"))
            {
                return question.Choices[i];
            }
        }

        return value;
    }

    private string? Line(string kind) => Value(FieldNames.OfControl(Control, target, kind)) ?? Value(FieldNames.OfControl(Control, null, kind));

    private string? Value(string name) => values.TryGetValue(name, out var value) ? value : null;
}

using System.Globalization;
using Checklist.Core.Writers.Handout;

namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>One control of a paper form, for one target: boxes for each check, and lines that all its checks share.</summary>
internal sealed class PaperSheet(IReadOnlyDictionary<string, string> values, IReadOnlyList<FormQuestion> questions, string? target)
{
    private const string ChoicePrefix = "choice-";

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
        var value = Value(FieldNames.OfCheck(question.Control, question.Check ?? "", target, FieldNames.KindOf(question.Answer)));
        return ChoiceNumber(value) is { } number && number <= question.Choices.Count ? question.Choices[number - 1] : value;
    }

    /// <summary>The box that is ticked beside a value.</summary>
    public string? VerdictOn(FormQuestion question) => FieldNames.KindOf(question.Answer) == FieldNames.Result
        ? null
        : Value(FieldNames.OfCheck(question.Control, question.Check ?? "", target, FieldNames.Result));

    /// <summary>Somebody answered this check, or wrote on its own lines.</summary>
    public bool IsWritten(FormQuestion question) =>
        (AnswerTo(question) ?? VerdictOn(question) ?? Own(question, "note") ?? Own(question, "evidence")) is not null
        || (question.Check is not null && SampleOf(question) is not (null, null));

    /// <summary>A line that one check has for itself, as on a worksheet; null on sheets that have one for a control.</summary>
    public string? Own(FormQuestion question, string kind) =>
        question.Check is null ? null : Value(FieldNames.OfCheck(question.Control, question.Check, target, kind));

    /// <summary>How many were looked at, and of how many.</summary>
    public (string? Size, string? Of) SampleOf(FormQuestion question) => (
        Value(FieldNames.OfCheck(question.Control, question.Check ?? "", target, "sample")),
        Value(FieldNames.OfCheck(question.Control, question.Check ?? "", target, "sample-of")));

    private static int? ChoiceNumber(string? value) =>
        value?.StartsWith(ChoicePrefix, StringComparison.Ordinal) == true
        && int.TryParse(value.AsSpan(ChoicePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : null;

    private string? Line(string kind) =>
        Value(FieldNames.OfControl(Control, target, kind)) ?? Value(FieldNames.OfControl(Control, null, kind));

    private string? Value(string name) => values.TryGetValue(name, out var value) ? value : null;
}

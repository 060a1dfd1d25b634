using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Documents;

/// <summary>What is said of a value that is not of the kind that was asked for: in a form, and in the assessment that keeps it.</summary>
internal static class ValueFinding
{
    /// <summary>CHK6010 or CHK6275; null for a good one.</summary>
    /// <param name="name">Of the check or of the place in a form, quoted.</param>
    public static Diagnostic? Of(AnswerKind kind, IReadOnlyList<string> choices, string value, SourceSpan place, string name)
    {
        if (AnswerValues.WantedInstead(kind, choices, value) is { } wanted)
        {
            var words = kind == AnswerKind.Choice ? $"one of {Quoting.List(choices)}" : wanted;
            return AssessmentDiagnostics.WrongAnswer(place, name, words, value);
        }

        return kind == AnswerKind.Number && AnswerValues.IsTwoNumbers(value) ? TwoNumbers(value, place, name) : null;
    }

    public static Diagnostic TwoNumbers(string value, SourceSpan place, string name)
    {
        var (whole, fraction) = AnswerValues.Unambiguous(value);
        return FormContentDiagnostics.TwoNumbers(place, name, value, whole, fraction);
    }
}

using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>Reads <c>checklist.json</c>, the data that a form carries about itself.</summary>
internal static class FormContentsReader
{
    /// <summary>Null where it is not ours.</summary>
    public static FormContents? Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonValues.Parse(utf8);
        if (document is null || AssessmentJsonReader.CatalogOf(document.RootElement) is not { } catalog)
        {
            return null;
        }

        return new FormContents(
            catalog, AssessmentJsonReader.TargetsOf(document.RootElement), Questions(document.RootElement),
            Prefilled(document.RootElement))
        {
            Copy = FormText.CleanLine(JsonValues.Text(document.RootElement, "copy")),
        };
    }

    /// <summary>A check is asked once, whatever the data says.</summary>
    private static IReadOnlyList<FormQuestion> Questions(JsonElement root) =>
    [
        .. FormSize.Bounded(JsonValues.Objects(root, "checks"), FormLimits.Results, "checks")
            .Select(Question).OfType<FormQuestion>().DistinctBy(question => (question.Control, question.Check ?? "")),
    ];

    private static FormQuestion? Question(JsonElement check) => JsonValues.Text(check, "control") is { } control
        ? new FormQuestion(control, JsonValues.Text(check, "check"), JsonValues.Text(check, "digest"),
            KindOf(JsonValues.Text(check, "answer")),
            Choices(check)) { Label = JsonValues.Text(check, "label") }
        : null;

    private static IReadOnlyList<string> Choices(JsonElement check) =>
    [
        .. FormSize.Bounded(JsonValues.List(check, "choices"), FormLimits.Choices, "choices for one check")
            .Select(JsonValues.Text).OfType<string>(),
    ];

    /// <summary>The kind of a word of the catalog format; a verdict for any other.</summary>
    public static AnswerKind KindOf(string? word) => MachineWord.Find<AnswerKind>(word?.ToLowerInvariant()) ?? AnswerKind.Verdict;

    /// <summary>What is wrong with answers that we printed ourselves is nobody's mistake now.</summary>
    private static Assessment? Prefilled(JsonElement root) =>
        JsonValues.Object(root, "assessment") is { } prefilled
            ? new AssessmentJsonReader(new SourceText("", ""), new DiagnosticBag()).Read(prefilled)
            : null;
}

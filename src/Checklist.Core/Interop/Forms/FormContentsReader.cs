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
            catalog, AssessmentJsonReader.TargetsOf(document.RootElement), [.. JsonValues.Objects(document.RootElement, "checks").Select(Question).OfType<FormQuestion>()], Prefilled(document.RootElement));
    }

    private static FormQuestion? Question(JsonElement check) => JsonValues.Text(check, "control") is { } control
        ? new FormQuestion(control, JsonValues.Text(check, "check"), JsonValues.Text(check, "digest"), KindOf(JsonValues.Text(check, "answer")),
            [.. JsonValues.List(check, "choices").Select(JsonValues.Text).OfType<string>()])
        : null;

    /// <summary>The kind of a word of the catalog format; a verdict for any other.</summary>
    public static AnswerKind KindOf(string? word) => Enum.TryParse<AnswerKind>(word, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : AnswerKind.Verdict;

    /// <summary>What is wrong with answers that we printed ourselves is nobody's mistake now.</summary>
    private static Assessment? Prefilled(JsonElement root) =>
        JsonValues.Object(root, "assessment") is { } prefilled ? new AssessmentJsonReader(new SourceText("", ""), new DiagnosticBag()).Read(prefilled) : null;
}

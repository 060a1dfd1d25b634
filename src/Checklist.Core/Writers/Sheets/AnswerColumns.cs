using Checklist.Core.Documents;
using Checklist.Core.Languages;

namespace Checklist.Core.Writers.Sheets;

/// <summary>Names of the columns. They are how a filled table is recognized, so they never change.</summary>
internal static class AnswerColumns
{
    private static readonly Lazy<Dictionary<string, AnswerColumn>> Names = new(() =>
    {
        var names = new Dictionary<string, AnswerColumn>(StringComparer.OrdinalIgnoreCase);
        foreach (var column in Enum.GetValues<AnswerColumn>())
        {
            foreach (var name in ShippedWords.All(KeyOf(column)))
            {
                names.TryAdd(name, column);
            }
        }

        return names;
    });

    private const char ShownMark = '|';

    public static IReadOnlyList<AnswerColumn> All { get; } = Enum.GetValues<AnswerColumn>();

    /// <summary>Those that a table of the document has.</summary>
    public static IReadOnlyList<AnswerColumn> Of(ChecklistDocument document) => [.. All.Where(column => IsUsed(document, column))];

    /// <summary>No column of severities where no control has one, and none of verdicts where the answers are all that there are.</summary>
    public static bool IsUsed(ChecklistDocument document, AnswerColumn column) => column switch
    {
        AnswerColumn.Severity => document.HasSeverities,
        AnswerColumn.Result => document.TakesVerdicts,
        _ => true,
    };

    public static IReadOnlyList<AnswerColumn> Answers { get; } =
        [AnswerColumn.Answer, AnswerColumn.Result, AnswerColumn.Note, AnswerColumn.Evidence, AnswerColumn.By, AnswerColumn.On];

    public static string NameOf(AnswerColumn column, Words words) => words[KeyOf(column)];

    /// <summary>In each language of the tool.</summary>
    public static IEnumerable<string> AllNamesOf(AnswerColumn column) => ShippedWords.All(KeyOf(column));

    private static string KeyOf(AnswerColumn column) => column switch
    {
        AnswerColumn.Control => "form.column-control",
        AnswerColumn.Check => "form.column-check",
        AnswerColumn.Target => "form.column-target",
        AnswerColumn.Group => "form.column-group",
        AnswerColumn.Severity => "form.column-severity",
        AnswerColumn.Title => "form.column-title",
        AnswerColumn.Task => "form.column-task",
        AnswerColumn.Known => "form.column-known",
        AnswerColumn.Answer => "form.column-answer",
        AnswerColumn.Result => "form.column-result",
        AnswerColumn.Note => "form.column-note",
        AnswerColumn.Evidence => "form.column-evidence",
        AnswerColumn.By => "form.column-by",
        AnswerColumn.On => "form.column-on",
        AnswerColumn.ControlId => "form.column-control-id",
        AnswerColumn.CheckId => "form.column-check-id",
        AnswerColumn.TargetId => "form.column-target-id",
        AnswerColumn.Shown => "form.column-shown",
        AnswerColumn.Kind => "form.column-kind",
        AnswerColumn.CarriedFrom => "form.column-carried-from",
        AnswerColumn.Digest => "form.column-digest",
        AnswerColumn.Catalog => "form.column-catalog",
        AnswerColumn.Version => "form.column-version",
        AnswerColumn.DocumentDigest => "form.column-document-digest",
        AnswerColumn.Assessment => "form.column-assessment",
        AnswerColumn.Profile => "form.column-profile",
        AnswerColumn.Copy => "form.column-copy",
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };

    /// <summary>What a row shows of the check that it answers; <see cref="Shows"/> compares it.</summary>
    public static string ShownOf(string control, string check, string target) =>
        string.Join(ShownMark, Plain(control), Plain(check), Plain(target));

    /// <summary>
    /// Whether a row shows what it was written with. A cell that is empty, as one of several that were merged, shows nothing else.
    /// </summary>
    /// <param name="hasTarget">False in a form without targets, where people write one.</param>
    public static bool Shows(string shown, string? control, string? check, string? target, bool hasTarget)
    {
        var parts = shown.Split(ShownMark);
        return parts.Length != 3 || (IsSame(control, parts[0]) && IsSame(check, parts[1]) && (!hasTarget || IsSame(target, parts[2])));
    }

    private static bool IsSame(string? cell, string part) => string.IsNullOrWhiteSpace(cell) || Plain(cell) == part.Trim();

    /// <summary>On one line, as cells are compared, and without the mark between the parts.</summary>
    private static string Plain(string text) =>
        string.Join(' ', text.Replace(ShownMark, '/').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The column of a heading in any language of the tool, without regard to case; null for any other.</summary>
    public static AnswerColumn? Find(string name) => Names.Value.TryGetValue(name.Trim(), out var column) ? column : null;
}

using Checklist.Core.Documents;

namespace Checklist.Core.Writers.Sheets;

/// <summary>Names of the columns. They are how a filled table is recognized, so they never change.</summary>
internal static class AnswerColumns
{
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

    public static string NameOf(AnswerColumn column) => column switch
    {
        AnswerColumn.Task => "What to check",
        AnswerColumn.Known => "Known so far",
        AnswerColumn.ControlId => "Control id",
        AnswerColumn.CheckId => "Check id",
        AnswerColumn.TargetId => "Target id",
        AnswerColumn.Shown => "Shown as",
        AnswerColumn.CarriedFrom => "Carried from",
        AnswerColumn.Version => "Catalog version",
        AnswerColumn.DocumentDigest => "Document digest",
        _ => column.ToString(),
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

    /// <summary>The column of a heading, without regard to case; null for one of somebody else.</summary>
    public static AnswerColumn? Find(string name)
    {
        foreach (var column in Enum.GetValues<AnswerColumn>())
        {
            if (NameOf(column).Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }
}

namespace Checklist.Core.Writers.Sheets;

/// <summary>Names of the columns. They are how a filled table is recognized, so they never change.</summary>
internal static class AnswerColumns
{
    public static IReadOnlyList<AnswerColumn> All { get; } = Enum.GetValues<AnswerColumn>();

    public static IReadOnlyList<AnswerColumn> Answers { get; } = [AnswerColumn.Answer, AnswerColumn.Note, AnswerColumn.Evidence, AnswerColumn.By, AnswerColumn.On];

    public static string NameOf(AnswerColumn column) => column switch
    {
        AnswerColumn.Task => "What to check",
        AnswerColumn.Known => "Known so far",
        AnswerColumn.ControlId => "Control id",
        AnswerColumn.CheckId => "Check id",
        AnswerColumn.TargetId => "Target id",
        AnswerColumn.CarriedFrom => "Carried from",
        AnswerColumn.Version => "Catalog version",
        AnswerColumn.CatalogDigest => "Catalog digest",
        _ => column.ToString(),
    };

    /// <summary>The column of a heading, without regard to case; null for one of somebody else.</summary>
    public static AnswerColumn? Find(string name)
    {
        foreach (var column in All)
        {
            if (NameOf(column).Equals(name.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return column;
            }
        }

        return null;
    }
}

namespace Checklist.Core.Writers.Fields;

/// <summary>The tables of all outputs, in the order in which a build lists them.</summary>
public static class FieldTables
{
    public static IReadOnlyList<OutputFields> All { get; } =
    [
        MarkdownFields.Guide,
        MarkdownFields.Checklist,
        SiteFields.Site,
        ChecklistHtmlFields.Page,
        HandoutFields.Html,
        HandoutFields.Pdf,
        SheetFields.Xlsx,
        SheetFields.Csv,
        SummaryFields.Markdown,
        SummaryFields.Html,
    ];
}

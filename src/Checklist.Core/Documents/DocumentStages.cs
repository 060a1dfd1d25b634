namespace Checklist.Core.Documents;

/// <summary>
/// The order in which a document is made, the only one there is. <see cref="DocumentBuilder"/> gives the text; each stage here makes a
/// document of a document, and gives back the one it got where nothing was asked of it. What one leaves out, the next does not see.
/// </summary>
internal static class DocumentStages
{
    public static IReadOnlyList<DocumentStage> InOrder { get; } =
    [
        new("history", (document, inputs) => inputs.History?.Add(document) ?? document),
        new("since", (document, inputs) => inputs.Since is { } since ? ChangedSince(document, since, inputs.SinceOnly) : document),
        new("profiles", (document, inputs) => inputs.Matrix is { } matrix ? document with { Matrix = matrix } : document),
        new("targets", (document, inputs) => document with
        {
            Targets = inputs.Targets.Count > 0 ? inputs.Targets : document.Targets,
            Copy = inputs.Copy ?? document.Copy,
        }),
        new("waivers", (document, inputs) => WaiverMarks.Apply(document, inputs.Waivers, inputs.AsOf)),
        new("answers", (document, inputs) => inputs.Assessment is { } file
            ? new AnswerBuilder(document, file, inputs.Waivers, inputs.AsOf).Apply()
            : document),
        new("choice", (document, inputs) => inputs.Only.Count > 0 ? AnswerSelection.Keep(document, inputs.Only) : document),
        new("edition", (document, inputs) => inputs.Edition is { } edition // once for each output
            ? EditionFilter.Apply(document, edition)
            : document),
        new("commands", (document, inputs) => inputs.LeavesOutCommands ? WithoutCommands(document) : document),
        new("values", (document, inputs) => inputs.Edition is null ? document : UsedParameters.Keep(document)), // audits know all of them
    ];

    public static ChecklistDocument Run(ChecklistDocument document, StageInputs inputs) =>
        InOrder.Aggregate(document, (current, stage) => stage.Apply(current, inputs));

    private static ChecklistDocument WithoutCommands(ChecklistDocument document)
    {
        ChecklistItem Item(ChecklistItem item) => item with { Checks = [.. item.Checks.Select(check => check with { Command = null })] };
        ChecklistSection Section(ChecklistSection section) => section with
        {
            Items = [.. section.Items.Select(Item)],
            Sections = [.. section.Sections.Select(Section)],
        };
        return document with { Sections = [.. document.Sections.Select(Section)] };
    }

    private static ChecklistDocument ChangedSince(ChecklistDocument document, string since, ChangeChoice choice)
    {
        var items = document.Items.ToList();
        var count = items.Count(item => IsKept(item.Change, choice));
        var what = choice switch
        {
            ChangeChoice.Audit => document.Words.Format("selection.to-audit-since", since),
            ChangeChoice.Read => document.Words.Format("selection.to-read-since", since),
            _ => document.Words.Format("selection.changed-since", since),
        };
        return DocumentSelection.Keep(document, item => IsKept(item.Change, choice),
            document.Words.Format("selection.count", what, count, items.Count));
    }

    private static bool IsKept(ItemChange? change, ChangeChoice choice) =>
        change is not null && (choice == ChangeChoice.All || change.IsToAudit == (choice == ChangeChoice.Audit));
}

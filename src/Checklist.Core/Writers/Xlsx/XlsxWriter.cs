using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Xlsx;

/// <summary>The checklist as a workbook to fill in: <c>checklist.xlsx</c>.</summary>
internal sealed class XlsxWriter : IChecklistWriter
{
    private const string Path = "checklist.xlsx";

    public IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context)
    {
        LongAnswers.Report(document, Path, context.Diagnostics);
        var lists = new ChoiceLists(document);
        IReadOnlyList<Sheet> sheets =
        [
            new StartSheet(document, context.Paper).Build(),
            new ChecklistSheet(document, context.Paper, lists).Build(),
            .. document.Tailoring is { } tailoring ? new[] { new TailoringSheet(document, tailoring, context.Paper).Build() } : [],
            .. lists.IsEmpty ? [] : new[] { lists.Build() },
        ];
        var subject = $"{document.Id}{(document.Version is null ? "" : $" {document.Version}")} {document.Digest}";
        return [context.Output.Put(Path, Workbook.Write(sheets, document.Words.Format("checklist.title-of", document.Title), subject))];
    }
}

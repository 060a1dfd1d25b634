using Checklist.Core.Documents;

namespace Checklist.Core.Writers;

/// <summary>Makes the files of one output format. Sees the document only.</summary>
public interface IChecklistWriter
{
    /// <summary>The files, paths relative to the catalog's output folder. What a template gets wrong goes into the context's bag.</summary>
    IEnumerable<OutputFile> Write(ChecklistDocument document, WriterContext context);
}

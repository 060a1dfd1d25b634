using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers;

/// <summary>Makes the files of one output format. Sees the document only.</summary>
public interface IChecklistWriter
{
    /// <summary>
    /// Puts the files into the context's output and gives what is left of them, in the order for readers. What a template gets wrong
    /// goes into the context's bag.
    /// </summary>
    IEnumerable<OutputEntry> Write(ChecklistDocument document, WriterContext context);
}

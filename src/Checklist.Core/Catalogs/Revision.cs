using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <summary>One row of the printed document-control table.</summary>
public sealed record Revision(SourcedText Version, SourcedText? Date, SourcedText? Author, ProseDocument? Summary);

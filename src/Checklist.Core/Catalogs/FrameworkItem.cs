using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <param name="Id">As mappings write it.</param>
public sealed record FrameworkItem(SourcedText Id, SourcedText? Title);

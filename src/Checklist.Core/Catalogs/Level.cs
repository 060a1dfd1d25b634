using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <param name="Extends">The level whose controls this one has too.</param>
public sealed record Level(SourcedText Id, SourcedText? Title, ProseDocument? Description, SourcedText? Extends);

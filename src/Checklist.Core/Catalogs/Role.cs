using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

public sealed record Role(SourcedText Id, SourcedText? Title, ProseDocument? Description);

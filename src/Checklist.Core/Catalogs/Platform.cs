using Checklist.Core.Prose;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

public sealed record Platform(SourcedText Id, SourcedText? Title, ProseDocument? Description);

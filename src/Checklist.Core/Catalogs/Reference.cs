using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

public sealed record Reference(SourcedText Id, SourcedText? Title, SourcedText? Url);

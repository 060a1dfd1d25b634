using Checklist.Core.Text;

namespace Checklist.Core.Catalogs;

/// <param name="Shell">Language of the command, for people and for highlighting; lower case.</param>
public sealed record Command(SourcedText? Shell, SourcedText Run);

using Checklist.Core.Prose;

namespace Checklist.Core.Catalogs;

public sealed record Remediation(ProseDocument? Text, Command? Command, bool NeedsReboot);

using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

public sealed record DocumentRemediation(ProseDocument? Text, DocumentCommand? Command, bool NeedsReboot);

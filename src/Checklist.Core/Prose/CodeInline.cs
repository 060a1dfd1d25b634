namespace Checklist.Core.Prose;

public sealed record CodeInline(string Code) : ProseInline;

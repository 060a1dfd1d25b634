namespace Checklist.Core.Prose;

/// <param name="Language">First word behind the fence, or empty.</param>
/// <param name="Code">Lines that end with LF; no LF at the end.</param>
public sealed record CodeBlock(string Language, string Code) : ProseBlock;

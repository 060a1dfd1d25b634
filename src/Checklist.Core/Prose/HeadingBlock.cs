using Checklist.Core.Text;

namespace Checklist.Core.Prose;

/// <param name="Level">1 to 6, as written.</param>
/// <param name="Anchor">As GitHub makes it from the heading's text; unique in its document.</param>
public sealed record HeadingBlock(int Level, string Anchor, IReadOnlyList<ProseInline> Inlines, SourceSpan Span) : ProseBlock;

using Checklist.Core.Text;

namespace Checklist.Core.Writers.Coverage;

/// <param name="Address">What a control writes to name it: <c>chapter#heading</c>.</param>
/// <param name="Place">The heading in its chapter's file.</param>
public sealed record HeadingCoverage(string Address, string Title, string ChapterTitle, int Level, SourceSpan Place, HeadingStanding Standing);

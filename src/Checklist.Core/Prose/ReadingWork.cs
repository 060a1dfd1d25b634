using Checklist.Core.Text;
using Markdig;

namespace Checklist.Core.Prose;

/// <summary>
/// Counts what Markdig does for one text beyond looking at each character once, and says when it is more than any real text
/// needs. Its cost grows with the square of some texts: each inline looks for its parent through all that is open, and each
/// address is looked for to the end of the paragraph.
/// </summary>
internal sealed class ReadingWork(int characters) : MarkdownParserContext
{
    private readonly long bound = Limits.ReadingSteps + (long)Limits.ReadingStepsForCharacter * characters;

    /// <summary>Steps so far; tests hold them to the length of a text.</summary>
    public long Steps { get; private set; }

    /// <summary>Offset in the text at which there were too many, or null.</summary>
    public int? SpentAt { get; private set; }

    public void Spend(long steps, int offset)
    {
        Steps += steps;
        SpentAt ??= Steps > bound ? offset : null;
    }
}

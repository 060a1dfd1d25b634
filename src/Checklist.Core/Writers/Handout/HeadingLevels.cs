namespace Checklist.Core.Writers.Handout;

/// <summary>
/// Levels of headings inside a text, in reading order: each at most one deeper than the one before, whatever its author wrote.
/// </summary>
/// <param name="above">Level of the heading that the text is under.</param>
internal sealed class HeadingLevels(int above)
{
    private const int Deepest = 6; // PDF has no H7

    private readonly Stack<int> written = new();

    public int Next(int level)
    {
        while (written.Count > 0 && written.Peek() >= level)
        {
            written.Pop();
        }

        written.Push(level);
        return Math.Min(above + written.Count, Deepest);
    }
}

namespace Checklist.TemplateCompiler;

/// <summary>What a place of a template is in: its loops, and the names that begin with <c>$</c> which were set before.</summary>
internal sealed class Scope
{
    private readonly Stack<(string Name, int Number)> loops = new();
    private int last;

    public HashSet<string> Locals { get; } = new(StringComparer.Ordinal);

    /// <summary>The number of the innermost loop; 0 outside of all.</summary>
    public int Loop => loops.FirstOrDefault().Number;

    /// <summary>The number of the innermost loop that has the name; 0 where none has it.</summary>
    public int LoopOf(string name) => loops.FirstOrDefault(loop => loop.Name == name).Number;

    /// <summary>A number that nothing else of the template has.</summary>
    public int Next() => ++last;

    public int Enter(string name)
    {
        loops.Push((name, Next()));
        return last;
    }

    public void Leave() => loops.Pop();
}

namespace Checklist.Core.Prose;

/// <summary>A block of prose. The set of blocks is closed: each writer handles every one.</summary>
public abstract record ProseBlock
{
    private protected ProseBlock()
    {
    }
}

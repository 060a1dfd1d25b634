namespace Checklist.Core.Prose;

/// <summary>A piece of text inside a block. The set is closed: each writer handles every one.</summary>
public abstract record ProseInline
{
    private protected ProseInline()
    {
    }
}

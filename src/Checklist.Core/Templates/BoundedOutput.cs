using System.Buffers;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>
/// Collects a template's output up to a limit; the library's own limit cuts the text without an error. The blocks it is kept in
/// are used again by the next page: with new ones for each, clearing memory was an eighth of a build of the site.
/// </summary>
internal sealed class BoundedOutput : IScriptOutput, IDisposable
{
    public const int LimitCharacters = 256 * 1024 * 1024; // twice the page of a catalog with as many controls as there may be

    private const int BlockCharacters = 16 * 1024; // well below what the garbage collector takes for a large object

    private readonly List<char[]> fullBlocks = [];
    private char[] block = ArrayPool<char>.Shared.Rent(BlockCharacters);
    private int used;

    private long Length => (fullBlocks.Count * (long)BlockCharacters) + used;

    public void Write(string text, int offset, int count)
    {
        if (Length + count > LimitCharacters)
        {
            throw new OutputLimitException("the output is larger than 268 million characters");
        }

        var rest = text.AsSpan(offset, count);
        while (rest.Length > BlockCharacters - used)
        {
            var fitting = BlockCharacters - used;
            rest[..fitting].CopyTo(block.AsSpan(used));
            rest = rest[fitting..];
            fullBlocks.Add(block);
            block = ArrayPool<char>.Shared.Rent(BlockCharacters);
            used = 0;
        }

        rest.CopyTo(block.AsSpan(used));
        used += rest.Length;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>All of it. Not <see cref="ToString"/>, which the library calls for a result that nobody takes.</summary>
    public string Text => string.Create((int)Length, this, static (target, output) => output.CopyTo(target));

    public override string ToString() => "";

    /// <summary>Gives the blocks back; nothing may be asked of it any more.</summary>
    public void Dispose()
    {
        fullBlocks.ForEach(full => ArrayPool<char>.Shared.Return(full));
        ArrayPool<char>.Shared.Return(block);
        fullBlocks.Clear();
        block = [];
        used = 0;
    }

    private void CopyTo(Span<char> target)
    {
        for (var index = 0; index < fullBlocks.Count; index++)
        {
            fullBlocks[index].AsSpan(0, BlockCharacters).CopyTo(target[(index * BlockCharacters)..]);
        }

        block.AsSpan(0, used).CopyTo(target[(fullBlocks.Count * BlockCharacters)..]);
    }
}

using System.Buffers;
using System.Text;
using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>
/// Collects a template's output, as UTF-8, up to a limit; the library's own limit cuts the text without an error. The blocks it is kept
/// in are used again by the next page: with new ones for each, clearing memory was an eighth of a build of the site.
/// </summary>
internal sealed class BoundedOutput : IScriptOutput, IDisposable
{
    public const int LimitCharacters = 256 * 1024 * 1024; // twice the page of a catalog with as many controls as there may be

    private const int BlockBytes = 32 * 1024; // well below what the garbage collector takes for a large object
    private const int MostBytesOfCharacter = 3;

    private readonly List<ArraySegment<byte>> fullBlocks = [];
    private byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
    private int used;
    private long characters;

    public void Write(string text, int offset, int count)
    {
        Count(count);
        var rest = text.AsSpan(offset, count);
        while (rest.Length > 0)
        {
            var fitting = Fitting(rest);
            used += Encoding.UTF8.GetBytes(rest[..fitting], block.AsSpan(used));
            rest = rest[fitting..];
            if (rest.Length > 0)
            {
                StartBlock();
            }
        }
    }

    /// <summary>The same for a text that is UTF-8 already.</summary>
    /// <param name="text">As UTF-8.</param>
    /// <param name="count">How many characters of UTF-16 it is.</param>
    public void Write(ReadOnlySpan<byte> text, int count)
    {
        Count(count);
        while (!text.TryCopyTo(block.AsSpan(used)))
        {
            var fitting = block.Length - used;
            text[..fitting].CopyTo(block.AsSpan(used));
            text = text[fitting..];
            used = block.Length;
            StartBlock();
        }

        used += text.Length;
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>All of it, as the file will have it.</summary>
    public byte[] ToBytes()
    {
        var bytes = GC.AllocateUninitializedArray<byte>(fullBlocks.Sum(full => full.Count) + used);
        var position = 0;
        foreach (var full in fullBlocks)
        {
            full.AsSpan().CopyTo(bytes.AsSpan(position));
            position += full.Count;
        }

        block.AsSpan(0, used).CopyTo(bytes.AsSpan(position));
        return bytes;
    }

    /// <summary>All of it. Not <see cref="ToString"/>, which the library calls for a result that nobody takes.</summary>
    public string ToText() => fullBlocks.Count == 0 ? Encoding.UTF8.GetString(block, 0, used) : Encoding.UTF8.GetString(ToBytes());

    public override string ToString() => "";

    /// <summary>Gives the blocks back; nothing may be asked of it after that.</summary>
    public void Dispose()
    {
        foreach (var full in fullBlocks)
        {
            ArrayPool<byte>.Shared.Return(full.Array!);
        }

        ArrayPool<byte>.Shared.Return(block);
        fullBlocks.Clear();
        block = [];
        used = 0;
    }

    private void Count(int more)
    {
        characters += more;
        if (characters > LimitCharacters)
        {
            throw new OutputLimitException("the output is larger than 268 million characters");
        }
    }

    private void StartBlock()
    {
        fullBlocks.Add(new ArraySegment<byte>(block, 0, used));
        block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        used = 0;
    }

    /// <summary>How many characters surely fit into the block, without cutting a pair of surrogates.</summary>
    private int Fitting(ReadOnlySpan<char> text)
    {
        var fitting = Math.Min(text.Length, (block.Length - used) / MostBytesOfCharacter);
        return fitting > 0 && fitting < text.Length && char.IsHighSurrogate(text[fitting - 1]) ? fitting - 1 : fitting;
    }
}

internal sealed class OutputLimitException(string message) : Exception(message);

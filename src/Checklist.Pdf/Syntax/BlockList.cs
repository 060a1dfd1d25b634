namespace Checklist.Pdf.Syntax;

/// <summary>
/// A list that grows by blocks: what is in it is never copied, and no array of it is so large that the collector looks at all memory
/// because of it.
/// </summary>
internal sealed class BlockList<T>
    where T : struct
{
    private const int BlockSize = 4096; // of at most 16 bytes each: far below what the collector takes for large

    private readonly List<T[]> blocks = [];

    public int Count { get; private set; }

    public ref T this[int index] => ref blocks[index / BlockSize][index % BlockSize];

    public void Add(T item)
    {
        if (Count == blocks.Count * BlockSize)
        {
            blocks.Add(new T[BlockSize]);
        }

        this[Count++] = item;
    }
}

namespace Checklist.Pdf.Syntax;

/// <summary>A tree of byte strings in order, each with the object it names.</summary>
internal static class NameTree
{
    private const int NamesPerNode = 200;

    /// <summary>Writes names with their values, sorted, and gives the number of the object.</summary>
    /// <param name="file">The file to write to.</param>
    /// <param name="entries">Names, and the syntax of their values; sorted here.</param>
    /// <returns>The object of the tree's root.</returns>
    public static int Write(ObjectFile file, List<(byte[] Name, byte[] Value)> entries)
    {
        entries.Sort((left, right) => left.Name.AsSpan().SequenceCompareTo(right.Name));
        var nodes = new List<int>();
        for (var start = 0; start < entries.Count; start += NamesPerNode)
        {
            var end = Math.Min(start + NamesPerNode, entries.Count);
            var node = file.Reserve();
            var buffer = file.Open(node).Add("<</Limits["u8).Bytes(entries[start].Name).Bytes(entries[end - 1].Name).Add("]/Names["u8);
            for (var index = start; index < end; index++)
            {
                buffer.Bytes(entries[index].Name).Add(entries[index].Value);
            }

            buffer.Add("]>>"u8);
            file.Close();
            nodes.Add(node);
        }

        var id = file.Reserve();
        var root = file.Open(id).Add("<</Kids["u8);
        foreach (var node in nodes)
        {
            root.Reference(node).Add((byte)' ');
        }

        root.Add("]>>"u8);
        file.Close();
        return id;
    }
}

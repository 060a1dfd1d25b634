using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>The bookmarks. A level that skips one hangs below the nearest above it.</summary>
internal sealed class Outline
{
    private readonly List<Entry> entries = [];

    public void Add(int level, string title, int page, double top) => entries.Add(new Entry(level, title, page, top));

    /// <summary>Writes the bookmarks and gives the number of their object.</summary>
    /// <returns>The object of the outline, or 0 when it is empty.</returns>
    public int Write(ObjectFile file)
    {
        if (entries.Count == 0)
        {
            return 0;
        }

        var root = new Entry(0, "", 0, 0) { Id = file.Reserve() };
        var path = new Stack<Entry>([root]);
        foreach (var entry in entries)
        {
            entry.Id = file.Reserve();
            while (path.Peek().Level >= entry.Level && path.Count > 1)
            {
                path.Pop();
            }

            path.Peek().Children.Add(entry);
            path.Push(entry);
        }

        var buffer = file.Open(root.Id).Add("<</Type/Outlines"u8);
        WriteChildrenOf(buffer, root, isOpen: true);
        buffer.Add(">>"u8);
        file.Close();
        WriteBelow(file, root);
        return root.Id;
    }

    private static void WriteBelow(ObjectFile file, Entry parent)
    {
        for (var index = 0; index < parent.Children.Count; index++)
        {
            var entry = parent.Children[index];
            var buffer = file.Open(entry.Id).Add("<</Title"u8).Text(entry.Title).Add("/Parent "u8).Reference(parent.Id);
            if (index > 0)
            {
                buffer.Add("/Prev "u8).Reference(parent.Children[index - 1].Id);
            }

            if (index < parent.Children.Count - 1)
            {
                buffer.Add("/Next "u8).Reference(parent.Children[index + 1].Id);
            }

            buffer.Add("/Dest["u8).Reference(entry.Page).Add("/XYZ null "u8).Number(entry.Top).Add(" null]"u8);
            WriteChildrenOf(buffer, entry, isOpen: false);
            buffer.Add(">>"u8);
            file.Close();
            WriteBelow(file, entry);
        }
    }

    private static void WriteChildrenOf(ByteBuffer buffer, Entry entry, bool isOpen)
    {
        if (entry.Children.Count > 0)
        {
            buffer.Add("/First "u8).Reference(entry.Children[0].Id).Add("/Last "u8).Reference(entry.Children[^1].Id);
            buffer.Add("/Count "u8).Integer(isOpen ? entry.Children.Count : -entry.Children.Count);
        }
    }

    private sealed record Entry(int Level, string Title, int Page, double Top)
    {
        public int Id { get; set; }

        public List<Entry> Children { get; } = [];
    }
}

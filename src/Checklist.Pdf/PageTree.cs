using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>The tree of pages, in two levels so that readers find a late page quickly.</summary>
internal sealed class PageTree
{
    private const int PagesPerNode = 50;

    private readonly ObjectFile file;
    private readonly int rootId;
    private readonly List<(int Id, List<int> Pages)> nodes = [];

    public PageTree(ObjectFile file)
    {
        this.file = file;
        rootId = file.Reserve();
    }

    public int Count { get; private set; }

    /// <summary>Adds a page.</summary>
    /// <returns>The node that the page names as its parent.</returns>
    public int Add(int page)
    {
        if (Count % PagesPerNode == 0)
        {
            nodes.Add((file.Reserve(), []));
        }

        Count++;
        nodes[^1].Pages.Add(page);
        return nodes[^1].Id;
    }

    /// <summary>Writes the tree of pages and gives the number of its object.</summary>
    /// <returns>The object of the tree's root.</returns>
    public int Write()
    {
        foreach (var (id, pages) in nodes)
        {
            var buffer = file.Open(id).Add("<</Type/Pages/Parent "u8).Reference(rootId).Add("/Count "u8).Integer(pages.Count);
            WriteKids(buffer, pages);
        }

        var root = file.Open(rootId).Add("<</Type/Pages/Count "u8).Integer(Count);
        WriteKids(root, nodes.ConvertAll(node => node.Id));
        return rootId;
    }

    private void WriteKids(ByteBuffer buffer, List<int> kids)
    {
        buffer.Add("/Kids["u8);
        foreach (var kid in kids)
        {
            buffer.Reference(kid).Add((byte)' ');
        }

        buffer.Add("]>>"u8);
        file.Close();
    }
}

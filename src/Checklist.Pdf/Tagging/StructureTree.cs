using Checklist.Pdf.Syntax;

namespace Checklist.Pdf.Tagging;

/// <summary>The structure tree of a document. Elements are written when they are closed, so few are held at a time.</summary>
internal sealed class StructureTree
{
    private const int ParentsPerNode = 400;

    private readonly ObjectFile file;
    private readonly StructureRules rules;
    private readonly BlockList<int> parents = new(); // by structure parent key: the object that says to which elements it belongs
    private readonly List<int> notes = [];
    private readonly int rootId;

    public StructureTree(ObjectFile file)
    {
        this.file = file;
        rules = new StructureRules(file.Ledger);
        rootId = file.Reserve();
        Document = Create(null, StructureRole.Document);
    }

    public StructureElement Document { get; }

    public StructureElement Create(StructureElement? parent, StructureRole role) => new(this, parent, role, file.Reserve());

    /// <summary>A key for a page (its object holds the elements by content number) or an annotation (the element itself).</summary>
    public int AddParent(int objectId)
    {
        parents.Add(objectId);
        return parents.Count - 1;
    }

    /// <summary>Writes all that is below an element and lets go of it; more may still be added to the element.</summary>
    public void CloseKids(StructureElement element)
    {
        while (element.TakeKid() is { } kid)
        {
            Close(kid);
        }
    }

    public void Close(StructureElement element)
    {
        CloseKids(element);
        element.IsClosed = true;
        rules.Check(element);
        StructureWriter.Write(file.Open(element.Id), element, element.Parent?.Id ?? rootId);
        file.Close();
        if (element.Role == StructureRole.Note)
        {
            notes.Add(element.Id);
        }
    }

    /// <summary>Writes the structure and gives the number of its object.</summary>
    /// <returns>The object of the tree's root.</returns>
    public int Finish()
    {
        Close(Document);
        var parentTree = WriteParentTree();
        var buffer = file.Open(rootId).Add("<</Type/StructTreeRoot/K "u8).Reference(Document.Id);
        buffer.Add("/ParentTree "u8).Reference(parentTree).Add("/ParentTreeNextKey "u8).Integer(parents.Count);
        if (notes.Count > 0)
        {
            WriteNoteNames(buffer);
        }

        buffer.Add(">>"u8);
        file.Close();
        return rootId;
    }

    private int WriteParentTree()
    {
        var nodes = new List<int>();
        for (var start = 0; start < parents.Count; start += ParentsPerNode)
        {
            var end = Math.Min(start + ParentsPerNode, parents.Count);
            var node = file.Reserve();
            var buffer = file.Open(node).Add("<</Limits["u8).Integer(start).Add((byte)' ').Integer(end - 1).Add("]/Nums["u8);
            for (var key = start; key < end; key++)
            {
                buffer.Integer(key).Add((byte)' ').Reference(parents[key]).Add((byte)' ');
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

    private void WriteNoteNames(ByteBuffer buffer)
    {
        buffer.Add("/IDTree<</Names["u8);
        notes.Sort((left, right) => string.CompareOrdinal(StructureWriter.NoteName(left), StructureWriter.NoteName(right)));
        foreach (var note in notes)
        {
            buffer.Text(StructureWriter.NoteName(note)).Reference(note).Add((byte)' ');
        }

        buffer.Add("]>>"u8);
    }
}

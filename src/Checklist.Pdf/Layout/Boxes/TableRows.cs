namespace Checklist.Pdf.Layout.Boxes;

/// <summary>The rows of a table, measured when they are asked for and forgotten when they are drawn.</summary>
internal sealed class TableRows(Func<int, RowBox> measure)
{
    private readonly Dictionary<int, RowBox> measured = [];

    public RowBox this[int index]
    {
        get
        {
            if (!measured.TryGetValue(index, out var row))
            {
                row = measure(index);
                measured.Add(index, row);
            }

            return row;
        }
    }

    public void Release(int index) => measured.Remove(index);
}

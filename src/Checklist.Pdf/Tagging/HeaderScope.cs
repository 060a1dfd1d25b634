namespace Checklist.Pdf.Tagging;

/// <summary>What a header cell is the header of.</summary>
public enum HeaderScope
{
    None,
    Column,
    Row,
    Both,
}

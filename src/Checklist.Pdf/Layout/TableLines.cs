namespace Checklist.Pdf.Layout;

public enum TableLines
{
    None,
    Horizontal,
    Grid,
}

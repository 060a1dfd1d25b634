namespace Checklist.Pdf.Layout;

public enum TextAlignment
{
    Start,
    Center,
    End,
}

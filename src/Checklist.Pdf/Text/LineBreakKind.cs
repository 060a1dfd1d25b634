namespace Checklist.Pdf.Text;

/// <summary>Whether a line may end after a character.</summary>
public enum LineBreakKind : byte
{
    None,
    Allowed,
    Mandatory,
}

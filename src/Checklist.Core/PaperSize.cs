namespace Checklist.Core;

public enum PaperSize
{
    A4,
    Letter,
}

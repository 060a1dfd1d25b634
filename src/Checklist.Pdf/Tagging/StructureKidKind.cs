namespace Checklist.Pdf.Tagging;

internal enum StructureKidKind
{
    Element,
    MarkedContent,
    Annotation,
}

namespace Checklist.Pdf.Tagging;

/// <summary>Below an element: another element, a piece of page content by its number, or an annotation.</summary>
internal readonly record struct StructureKid(StructureKidKind Kind, int Value, int Page, StructureElement? Element);

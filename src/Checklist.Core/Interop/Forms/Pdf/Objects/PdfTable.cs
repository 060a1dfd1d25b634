namespace Checklist.Core.Interop.Forms.Pdf.Objects;

/// <summary>Where the objects of a file lie, and what its trailer says.</summary>
/// <param name="Places">By the number of the object; null for an object that was removed.</param>
internal sealed record PdfTable(IReadOnlyDictionary<int, PdfPlace?> Places, PdfDictionary Trailer);

/// <summary>Where an object lies.</summary>
/// <param name="Stream">The object of the stream that it is packed in with others; 0 where it lies in the file by itself.</param>
/// <param name="Offset">Of its first byte in the file.</param>
internal readonly record struct PdfPlace(int Stream, int Offset);

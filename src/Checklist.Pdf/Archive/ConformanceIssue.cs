namespace Checklist.Pdf.Archive;

/// <summary>Why a document does not bear the mark of a standard.</summary>
/// <param name="Standard">The standard whose mark is left out.</param>
/// <param name="Message">What is against its rules, in a few words.</param>
/// <param name="Origin">Where it was met: the value of <c>Origin</c> that the caller had set then.</param>
public sealed record ConformanceIssue(PdfStandard Standard, string Message, string? Origin);

/// <summary>The standards whose marks a document may bear.</summary>
public enum PdfStandard
{
    /// <summary>ISO 14289-1: accessible to all readers.</summary>
    Accessible,

    /// <summary>ISO 19005-2 or 19005-3, level A: fit to be kept for decades.</summary>
    Archive,
}

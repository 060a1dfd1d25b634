namespace Checklist.Pdf;

/// <summary>What a document says of itself. Nothing is added: no date or tool is written unless it is given.</summary>
/// <param name="Title">Shown in the window's title and read first by screen readers; must not be empty.</param>
/// <param name="Language">A BCP 47 tag such as <c>en</c> or <c>de-CH</c>.</param>
public sealed record DocumentProperties(string Title, string Language = "en")
{
    public string? Author { get; init; }

    public string? Subject { get; init; }

    public string? Keywords { get; init; }

    /// <summary>The program that wrote the source of the document.</summary>
    public string? Creator { get; init; }

    public DateTimeOffset? Created { get; init; }

    /// <summary>
    /// For the archive: PDF/A-2a, or PDF/A-3a with attached files. Where a rule is broken, the file has no such mark, and
    /// <see cref="PdfDocumentWriter.ConformanceIssues"/> say why.
    /// </summary>
    public bool IsArchive { get; init; }
}

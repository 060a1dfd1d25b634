using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Text;

namespace Checklist.Core.Writers.Reviews;

/// <summary>The comment-resolution matrix of a version, in the formats that people ask for.</summary>
public static class ReviewReport
{
    /// <summary>One file for each format.</summary>
    /// <param name="sources">Where a catalog's own templates are looked for; null for those of the tool.</param>
    /// <returns>Empty when a template failed, which is then in the bag.</returns>
    public static IReadOnlyList<OutputFile> Files(
        ReviewMatrix matrix, IReadOnlyList<ReviewFormats> formats, DiagnosticBag diagnostics, ISourceProvider? sources = null)
    {
        var findings = diagnostics.Scope();
        var files = formats.Distinct().Select(format => format switch
        {
            ReviewFormats.Html => OutputFile.OfText("reviews.html", ReviewHtmlWriter.Write(matrix, findings, sources)),
            ReviewFormats.Markdown => OutputFile.OfText("reviews.md", ReviewMarkdownWriter.Write(matrix)),
            ReviewFormats.Xlsx => new OutputFile("reviews.xlsx", ReviewTables.WriteXlsx(matrix)),
            ReviewFormats.Csv => new OutputFile("reviews.csv", ReviewTables.WriteCsv(matrix)),
            _ => throw new InvalidOperationException($"no writer for {format}"),
        }).ToList();
        return findings.HasErrors ? [] : files;
    }
}

/// <summary>In what the matrix is written.</summary>
public enum ReviewFormats
{
    Html,
    Markdown,
    Xlsx,
    Csv,
}

using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK0: files and folders that a person named.</summary>
public static class NamedFileDiagnostics
{
    public static readonly DiagnosticDescriptor MissingDescriptor = new(
        "CHK0044", "no-such-file", Severity.Error, "A file that the command line names does not exist",
        "There is nothing at this path, or a link there leads nowhere. Relative paths start at the folder in which the command runs.");

    public static readonly DiagnosticDescriptor CatalogBehindLinkDescriptor = new(
        "CHK0045", "catalog-behind-link", Severity.Error, "A folder of catalogs has a link to a catalog elsewhere",
        "A command that takes all catalogs of a folder reads and writes below that folder only: in a folder that you were sent, a link could lead to any catalog on your disk. Name the folder that the link leads to, or remove the link.");

    public static Diagnostic Missing(SourceSpan span, string path) =>
        new(MissingDescriptor, span, $"there is no file {Quote(path)}", "correct the path");

    public static Diagnostic CatalogBehindLink(SourceSpan span, string path, string folder) => new(
        CatalogBehindLinkDescriptor,
        span,
        $"{Quote(path)} is a link that leads out of {Quote(folder)}",
        "name the folder that it leads to, or remove the link");
}

using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>Findings about the page over all guides of a build.</summary>
public static class FrontDiagnostics
{
    public static readonly DiagnosticDescriptor KeptDescriptor = new(
        "CHK6300", "front-page-kept", Severity.Info, "A page of yours is in the place of the front page",
        "A build writes `index.html` into the output folder, a page that lists its guides. A file of that name that no build wrote, or "
        + "that was changed by hand since, stays as it is. Move it away, or build into another folder with `-o`, to get the page of the "
        + "tool.");

    public static Diagnostic Kept(SourceSpan place, string path) => new(
        KeptDescriptor, place, $"{Quote(path)} is not a page that a build wrote, and stays as it is",
        "move it away, or give another folder with `-o`");
}

using Checklist.Core.Diagnostics;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;
using UglyToad.PdfPig;
using UglyToad.PdfPig.AcroForms.Fields;

namespace Checklist.Core.Tests.Writers.Handout;

/// <summary>The PDF of a catalog.</summary>
internal static class PaperSheet
{
    public static BuildOptions Options { get; } = new([OutputFormat.Pdf], PaperSize.A4, "0.0.0");

    public static byte[] Of(ISourceProvider sources, BuildOptions? options = null)
    {
        var diagnostics = new DiagnosticBag();
        var result = Builds.Build(Workspace.Open(sources, "catalog.yaml", diagnostics), options ?? Options);
        Assert.True(result is not null, Findings.Of(diagnostics));
        return result.Files.Single(file => file.Path.EndsWith(".pdf", StringComparison.Ordinal)).Bytes.ToArray();
    }

    /// <summary>The names of all fields; empty for a PDF without a form.</summary>
    public static IReadOnlyList<string> FieldNames(byte[] pdf) => [.. Fields(pdf).Select(field => field.Information.PartialName!)];

    public static IReadOnlyList<AcroFieldBase> Fields(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return pdf.TryGetForm(out var form) ? form.Fields : [];
    }

    public static string Text(byte[] bytes)
    {
        using var pdf = PdfDocument.Open(bytes);
        return string.Concat(pdf.GetPages().Select(page => page.Text));
    }
}

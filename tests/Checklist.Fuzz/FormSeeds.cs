using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;

namespace Checklist.Fuzz;

/// <summary>Blank forms of a small catalog: what fuzzing of the readers of forms starts from.</summary>
internal static class FormSeeds
{
    private const string Catalog = """
        id: small
        title: Small
        groups:
          - title: Host
            controls:
              - id: s-01
                title: First
                checks: [{ id: a, text: Look. }, { id: b, text: Count., answer: number }]
        """;

    /// <param name="folder">Gets a folder for each reader.</param>
    public static void Write(string folder)
    {
        OutputFormat[] formats = [OutputFormat.Pdf, OutputFormat.Xlsx, OutputFormat.Csv, OutputFormat.Markdown];
        var options = new BuildOptions(formats, PaperSize.A4, "0.0.0") { Edition = Edition.Handout };
        var result = Builds.Build(Workspace.Open(MemorySources.Of(Catalog), "catalog.yaml", new DiagnosticBag()), options)!;
        foreach (var file in result.Files)
        {
            var reader = Path.GetExtension(file.Path) switch { ".pdf" => "pdf", ".xlsx" => "xlsx", ".csv" or ".md" => "text", _ => null };
            if (reader is not null)
            {
                Directory.CreateDirectory(Path.Combine(folder, reader));
                File.WriteAllBytes(Path.Combine(folder, reader, Path.GetFileName(file.Path)), file.Bytes.ToArray());
            }
        }
    }
}

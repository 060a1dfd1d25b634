using System.Text;
using Checklist.Core;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms;
using Checklist.Core.Tests.Support;

namespace Checklist.Fuzz;

/// <summary>The readers that bytes are given to, by the name of their seeds' folder.</summary>
internal static class FuzzTarget
{
    private const string CatalogWithChapter = """
        id: fuzzed
        title: Fuzzed
        glossary: [{ term: VMBus, definition: A bus. }]
        parameters: [{ id: days, label: Days, default: 4, type: integer }]
        chapters: [{ id: one, title: One, file: chapters/one.md }]
        groups: [{ id: host, title: Host, controls: [{ id: hv-01, title: A control }] }]
        """;

    /// <summary>Null for a name that there is no reader for.</summary>
    public static Func<byte[], DiagnosticBag>? Find(string name) => name switch
    {
        "yaml" => Catalog,
        "prose" => Chapter,
        "pdf" or "xlsx" or "text" => Form,
        _ => null,
    };

    private static DiagnosticBag Catalog(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        ChecklistBuild.Check(new MemorySources().Add("catalog.yaml", bytes), "catalog.yaml", diagnostics);
        return diagnostics;
    }

    /// <summary>Read, linked and written again, as HTML and as Markdown.</summary>
    private static DiagnosticBag Chapter(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        var sources = new MemorySources().Add("catalog.yaml", Encoding.UTF8.GetBytes(CatalogWithChapter)).Add("chapters/one.md", bytes);
        ChecklistBuild.Build(sources, "catalog.yaml", new BuildOptions([OutputFormat.Markdown, OutputFormat.Html], PaperSize.A4, "0.0.0"), diagnostics);
        return diagnostics;
    }

    private static DiagnosticBag Form(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        FormReader.Read("form", bytes, diagnostics);
        return diagnostics;
    }
}

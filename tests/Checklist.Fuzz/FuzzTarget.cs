using System.Text;
using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Interop.Forms.Replies;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using Checklist.Core.Workspaces;

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
        groups: [{ id: host, title: Host, controls: [{ id: hv-01, title: A control, guide: one, statement: FIELD }] }]
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
        Workspace.Open(new MemorySources().Add("catalog.yaml", bytes), "catalog.yaml", diagnostics).Check();
        return diagnostics;
    }

    /// <summary>
    /// As a chapter and as the statement of a control: checked, with all digests, and written in every format and edition. Where a
    /// check finds no error, a build finds none.
    /// </summary>
    private static DiagnosticBag Chapter(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var catalog = CatalogWithChapter.Replace("FIELD", JsonSerializer.Serialize(text), StringComparison.Ordinal);
        return ProseBuild.Check(new MemorySources().Add("catalog.yaml", Encoding.UTF8.GetBytes(catalog)).Add("chapters/one.md", bytes));
    }

    /// <summary>Read, and handed over as the process that reads forms does it.</summary>
    private static DiagnosticBag Form(byte[] bytes)
    {
        var diagnostics = new DiagnosticBag();
        FormReply.Read(new SourceFile("form", SourceFileState.Read, bytes), FormReply.To(bytes), diagnostics);
        return diagnostics;
    }
}

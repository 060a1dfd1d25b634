using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>Reads the approvals beside a catalog: <c>releases/&lt;version&gt;/approvals/*.yaml</c>.</summary>
public static class ApprovalReader
{
    private const string Folder = "/approvals/";

    /// <summary>In the order of their paths.</summary>
    public static IReadOnlyList<Approval> Read(ISourceProvider sources, DiagnosticBag diagnostics) =>
        [.. sources.List().Where(IsApproval).Order(StringComparer.Ordinal).Select(path => ReadFile(sources, path, diagnostics)).OfType<Approval>()];

    /// <summary>Where an approval of this version lies.</summary>
    public static string FolderOf(string version) => ReleaseHistoryReader.Folder + version + Folder;

    private static bool IsApproval(string path) =>
        path.StartsWith(ReleaseHistoryReader.Folder, StringComparison.Ordinal) && path.Contains(Folder, StringComparison.Ordinal) && path.EndsWith(".yaml", StringComparison.Ordinal);

    private static Approval? ReadFile(ISourceProvider sources, string path, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(sources, path, null, diagnostics);
        if (source is null || YamlReader.Read(source, diagnostics) is not { } root)
        {
            return null;
        }

        var findings = new DiagnosticBag();
        new ShapeChecker(findings).Check(root, ApprovalFormat.Shape, "approval");
        diagnostics.AddAll(findings);
        return findings.HasErrors || root is not YamlMapping mapping ? null : Read(new EntryReader(mapping, diagnostics), source.Start);
    }

    private static Approval Read(EntryReader entry, SourceSpan place) => new(
        entry.Text("version")!.Value, entry.Text("role")!.Value, entry.Text("name")!.Value.Trim(), entry.Text("date")!.Value, place)
    {
        Note = entry.Text("note")?.Value.Trim(),
        Digest = entry.Text("digest")?.Value,
        Controls = entry.Entries("controls", control => new ApprovedControl(control.Text("id")!.Value, control.Text("digest")!.Value)),
    };
}

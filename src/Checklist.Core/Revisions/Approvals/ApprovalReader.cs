using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Signatures;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>Reads the approvals beside a catalog: <c>releases/&lt;version&gt;/approvals/*.yaml</c>.</summary>
public static class ApprovalReader
{
    private const string Folder = "/approvals/";

    public static ApprovalFiles Read(ISourceProvider sources, DiagnosticBag diagnostics)
    {
        var signatures = SignatureReader.Of(sources, diagnostics, diagnostics);
        signatures.ReportOrphans(ReleaseHistoryReader.Folder);
        var approvals = sources.List().Where(IsApproval).Order(StringComparer.Ordinal)
            .Select(path => Read(sources.Read(path), diagnostics) is { } approval
                ? approval with { Key = signatures.KeyOf(path, approval.Name, approval.Date) }
                : null)
            .ToList();
        return new ApprovalFiles([.. approvals.OfType<Approval>()], !approvals.Contains(null));
    }

    /// <summary>One approval; null when it has errors.</summary>
    public static Approval? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var source = SourceLoader.Load(file, diagnostics);
        if (source is null || YamlReader.Read(source, diagnostics) is not { } root)
        {
            return null;
        }

        var findings = diagnostics.Scope();
        new ShapeChecker(findings).Check(root, ApprovalFormat.Shape, "approval");
        return findings.HasErrors || root is not YamlMapping mapping ? null : Read(new EntryReader(mapping, diagnostics), source.Start);
    }

    /// <summary>Where an approval of this version lies.</summary>
    public static string FolderOf(string version) => ReleaseHistoryReader.Folder + version + Folder;

    private static bool IsApproval(string path) =>
        path.StartsWith(ReleaseHistoryReader.Folder, StringComparison.Ordinal)
            && path.Contains(Folder, StringComparison.Ordinal)
            && path.EndsWith(".yaml", StringComparison.Ordinal);

    private static Approval Read(EntryReader entry, SourceSpan place) => new(
        entry.Text("version")!.Value, entry.Text("role")!.Value, entry.Text("name")!.Value.Trim(), entry.Text("date")!.Value, place)
    {
        Note = entry.Text("note")?.Value.Trim(),
        Digest = entry.Text("digest")?.Value,
        Profile = entry.Text("profile")?.Value,
        Changes = entry.Text("changes")?.Value,
        Controls = entry.Entries("controls", control => new ApprovedControl(control.Text("id")!.Value, control.Text("digest")!.Value)),
    };
}

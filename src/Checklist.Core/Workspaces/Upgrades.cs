using Checklist.Core.Assessments;
using Checklist.Core.Documents;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Text;
using Checklist.Core.Writers.Changes;

namespace Checklist.Core.Workspaces;

/// <summary>All that people need who move from one version of a catalog to the next.</summary>
public static class Upgrades
{
    private const string Sheet = "handout.";

    /// <summary>The files of a pack; null where the assessment has errors, which are in the bag of the workspace.</summary>
    /// <param name="workspace">The catalog's folder, for its templates and the sheet.</param>
    public static UpgradePack? Pack(Workspace workspace, ChangeReport report, UpgradeRequest request)
    {
        Assessment? audit = null;
        if (request.Assessment is { } named)
        {
            if (workspace.Audited.Find(named).Read.Value is not { IsSound: true } file)
            {
                return null;
            }

            audit = file.Assessment;
        }

        var files = UpgradeFiles.Of(report, workspace.Diagnostics, workspace.Sources, audit);
        var isAsked = request.Sheet is not null && report.Diff.Old.Version is { } old && workspace.Releases.Find(old) is not null
            && report.Items.Any(item => item.Change.Reaction is Reaction.AuditAgain or Reaction.AuditFirst);
        if (!isAsked)
        {
            return new UpgradePack(files, IsSheetRefused: false);
        }

        var options = request.Sheet! with
        {
            Since = report.Diff.Old.Version,
            SinceOnly = ChangeChoice.Audit,
            Audit = request.Assessment is null ? null : new AuditOptions(request.Assessment),
        };
        var built = Builds.Build(workspace, options);
        var sheet = (built?.Files ?? []).Where(file => NameOf(file.Path).StartsWith(Sheet, StringComparison.Ordinal));
        return new UpgradePack([.. files, .. sheet.Select(file => file with { Path = NameOf(file.Path) })], built is null);
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}

/// <summary>What a pack is made for.</summary>
public sealed record UpgradeRequest
{
    /// <summary>The audit whose answers are looked at; null: what holds for any audit.</summary>
    public SourceFile? Assessment { get; init; }

    /// <summary>
    /// How the sheet with what is left to audit is built; null where the new side is not the sources, and so none can be.
    /// </summary>
    public BuildOptions? Sheet { get; init; }
}

/// <summary>The files of a pack.</summary>
/// <param name="IsSheetRefused">The sources have errors that no comparison sees, such as a missing approval: there is no sheet.</param>
public sealed record UpgradePack(IReadOnlyList<OutputFile> Files, bool IsSheetRefused);

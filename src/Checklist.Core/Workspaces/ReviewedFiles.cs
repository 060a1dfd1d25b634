using Checklist.Core.Diagnostics;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reviews;
using Checklist.Core.Revisions.Rules;

namespace Checklist.Core.Workspaces;

/// <summary>The reviews of a workspace, and what is wrong with them next to the texts that were reviewed.</summary>
internal sealed class ReviewedFiles
{
    private const string Published = "published";

    private readonly Workspace workspace;
    private readonly WorkspacePart<IReadOnlyList<ReviewRecord>> files;
    private readonly WorkspacePart<bool> rules;

    public ReviewedFiles(Workspace workspace)
    {
        this.workspace = workspace;
        files = new(workspace.Diagnostics, bag => ReviewReader.ReadAll(workspace.Sources, workspace.StatedId, bag));
        rules = new(workspace.Diagnostics, Check);
    }

    public WorkspacePart Files => files;

    public WorkspacePart Rules => rules;

    /// <summary>Null where nobody has reviewed the version, or the file has errors.</summary>
    public ReviewRecord? Find(string? version) => files.Quiet.FirstOrDefault(record => record.Version == version);

    private bool Check(DiagnosticBag findings)
    {
        if (files.Quiet.Count == 0 || workspace.Current is not { } sources) // the digests of the text take longer than all else here
        {
            return true;
        }

        var history = workspace.QuietReleases;
        foreach (var record in files.Quiet.Where(_ => history.IsComplete))
        {
            ReviewRule.Check(record, TextOf(record.Version, history), history.Releases, findings);
        }

        ReportOpen(sources, isError: sources.Status == Published, findings);
        return true;
    }

    /// <summary>Reports CHK7060 as an error where the text may not be approved or released because of open comments.</summary>
    /// <param name="findings">Gets nothing of a published catalog, whose sources say it themselves.</param>
    public void Refuse(Release text, DiagnosticBag findings)
    {
        if (text.Status != Published || text != workspace.Current)
        {
            ReportOpen(text, isError: true, findings);
        }
        else
        {
            rules.Tell();
        }
    }

    private void ReportOpen(Release text, bool isError, DiagnosticBag findings)
    {
        var open = (Find(text.Version)?.Decisions ?? []).Where(decision => decision.IsOpen)
            .Select(decision => decision.Id ?? decision.Entry).ToList();
        if (open.Count > 0 && workspace.PolicyOf(text).NeedsAnswers)
        {
            findings.Add(ReviewDiagnostics.Open(new VersionPlaces(workspace.QuietCatalog!).Version, text.Version, open, isError));
        }
    }

    /// <summary>The release, or the sources while they have the version.</summary>
    private Release? TextOf(string version, ReleaseHistory history) =>
        history.Find(version) ?? (workspace.Current!.Version == version ? workspace.Current : null);
}

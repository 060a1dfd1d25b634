using Checklist.Core.Catalogs;
using Checklist.Core.Revisions;
using Checklist.Core.Revisions.Rules;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>Edits that put into the sources what the tool can say for their author. They are made whatever else is wrong there.</summary>
public static class SourceFixes
{
    /// <summary>Those that give every control without an id one of its own, in the order of the file.</summary>
    public static IReadOnlyList<TextEdit> MissingIds(Workspace workspace) =>
        workspace.Read is { } catalog ? MissingIdFix.Edits(catalog) : [];

    /// <summary>Those that write the digest of what controls distil beside it.</summary>
    /// <param name="controls">Ids; <c>*</c> stands for any characters.</param>
    public static IReadOnlyList<TextEdit> Distilled(Workspace workspace, IReadOnlyList<string> controls) =>
        workspace.QuietCatalog is { } catalog
            ? DistilledFix.Edits(catalog, control => controls.Any(pattern => PathPattern.IsMatch(pattern, control.Id!.Value)))
            : [];

    /// <summary>Those that write beside decisions of profiles what the control is that was decided on.</summary>
    /// <param name="controls">Ids; <c>*</c> stands for any characters.</param>
    public static IReadOnlyList<TextEdit> Decided(Workspace workspace, IReadOnlyList<string> controls) =>
        workspace is { Current: { } current, QuietProfiles: { } profiles }
            ? new DecisionRule(current, workspace.QuietReleases).Edits(
                profiles.Select(workspace.Resolve), id => controls.Any(pattern => PathPattern.IsMatch(pattern, id)))
            : [];
}

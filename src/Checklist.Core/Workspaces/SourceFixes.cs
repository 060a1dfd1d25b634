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
    /// <returns>Null where the catalog has errors.</returns>
    public static MeantEdits? Distilled(Workspace workspace, IReadOnlyList<string> controls) =>
        workspace.QuietCatalog is { } catalog
            ? MeantEdits.Of(
                controls, [.. catalog.Controls.Where(control => control.Guide is not null).Select(control => control.Id!.Value)],
                DistilledFix.Edits(catalog, control => controls.Any(pattern => PathPattern.IsMatch(pattern, control.Id!.Value))))
            : null;

    /// <summary>Those that write beside decisions of profiles what the control is that was decided on.</summary>
    /// <param name="controls">Ids; <c>*</c> stands for any characters.</param>
    /// <returns>Null where the catalog or a profile has errors.</returns>
    public static MeantEdits? Decided(Workspace workspace, IReadOnlyList<string> controls)
    {
        if (workspace is not { Current: { } current, QuietProfiles: { } profiles })
        {
            return null;
        }

        var resolved = profiles.Select(workspace.Resolve).ToList();
        var edits = new DecisionRule(current, workspace.QuietReleases)
            .Edits(resolved, id => controls.Any(pattern => PathPattern.IsMatch(pattern, id)));
        return MeantEdits.Of(controls, DecisionRule.Controls(resolved), edits);
    }
}

/// <summary>Edits for some controls.</summary>
/// <param name="Controls">Ids of all that could have been meant.</param>
/// <param name="Unknown">Of the ids that were given, those that match none of these.</param>
public sealed record MeantEdits(IReadOnlyList<string> Controls, IReadOnlyList<string> Unknown, IReadOnlyList<TextEdit> Edits)
{
    internal static MeantEdits Of(IReadOnlyList<string> given, IReadOnlyList<string> controls, IReadOnlyList<TextEdit> edits) =>
        new(controls, [.. given.Where(name => !controls.Any(id => PathPattern.IsMatch(name, id)))], edits);
}

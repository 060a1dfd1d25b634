using Checklist.Core.Catalogs;
using Checklist.Core.Revisions;
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
}

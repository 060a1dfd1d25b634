using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Workspaces;

/// <summary>What a build makes of a catalog. What is not set has the default that its property says.</summary>
/// <param name="Formats">Default: Markdown, HTML and print.</param>
/// <param name="ToolVersion">Written into the manifest.</param>
public sealed record BuildOptions(IReadOnlyList<OutputFormat> Formats, PaperSize Paper, string ToolVersion)
{
    /// <summary>Answers to show and to choose controls by; null for a blank checklist.</summary>
    public AuditOptions? Audit { get; init; }

    /// <summary>Which copy of the sheets is made, printed and kept in the forms; null where copies are not told apart.</summary>
    public string? Copy { get; init; }

    /// <summary>Null: the guide in Markdown and HTML; in print the handout, and of an audit the worksheet.</summary>
    public Edition? Edition { get; init; }

    /// <summary>Ids of the frameworks that a statement of applicability is about; empty for all.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>
    /// The PDF is for both sides of the paper: the margin to bind is on the left of odd pages and on the right of even ones.
    /// </summary>
    public bool IsDuplex { get; init; }

    /// <summary>Checks are printed without their commands.</summary>
    public bool LeavesOutCommands { get; init; }

    /// <summary>The worksheet of an audit begins with its table, not with the pages about the audit.</summary>
    public bool LeavesOutAuditPages { get; init; }

    /// <summary>The worksheet is wider than high.</summary>
    public bool IsLandscape { get; init; }

    /// <summary>Targets stand side by side on the worksheet, not one after the other.</summary>
    public bool HasTargetColumns { get; init; }

    /// <summary>The PDF has boxes and lines, but no form fields.</summary>
    public bool IsFlat { get; init; }

    /// <summary>The PDF is for the archive: PDF/A-3a.</summary>
    public bool IsArchive { get; init; }

    /// <summary>
    /// Work in progress is shown as well: what releases, approvals and audits say about the sources is left to
    /// <see cref="Workspace.Check"/>.
    /// </summary>
    public bool IsPreview { get; init; }

    /// <summary>Warnings stop the build as errors do.</summary>
    public bool IsStrict { get; init; }

    /// <summary>Which profiles are built; none: the whole catalog.</summary>
    public ProfileRequest Profiles { get; init; } = ProfileRequest.None;

    /// <summary>Those of the formats that are made now; pages link to the others as if they were there too. Default: all.</summary>
    public IReadOnlyList<OutputFormat> Rendered { get; init; } = Formats;

    /// <summary>Keep only what is new or changed since this version; null keeps all.</summary>
    public string? Since { get; init; }

    /// <summary>Which of them, by what there is to do.</summary>
    public ChangeChoice SinceOnly { get; init; }

    /// <summary>Each check is answered once for each of these; without any, once.</summary>
    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];
}

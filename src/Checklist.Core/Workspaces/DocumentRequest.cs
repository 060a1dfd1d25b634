using Checklist.Core.Documents;
using Checklist.Core.Profiles;

namespace Checklist.Core.Workspaces;

/// <summary>Which document of a catalog is wanted, and what it is to show beside the text.</summary>
/// <param name="Resolved">The catalog as a profile has it, or the whole.</param>
public sealed record DocumentRequest(ResolvedCatalog Resolved)
{
    /// <summary>Answers to show and to choose controls by; null for a blank checklist.</summary>
    public AuditOptions? Audit { get; init; }

    /// <summary>Which copy of the sheet it is; null where copies are not told apart.</summary>
    public string? Copy { get; init; }

    /// <summary>All profiles side by side; null for a catalog without any.</summary>
    public ProfileMatrix? Matrix { get; init; }

    /// <summary>Keep only what is new or changed since this version; null keeps all.</summary>
    public string? Since { get; init; }

    /// <summary>Which of them, by what there is to do.</summary>
    public ChangeChoice SinceOnly { get; init; }

    /// <summary>Each check is answered once for each of these; without any, once.</summary>
    public IReadOnlyList<DocumentTarget> Targets { get; init; } = [];
}

using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>That somebody approved a text, and which.</summary>
/// <param name="Place">The approval's file.</param>
public sealed record Approval(string Version, string Role, string Name, string Date, SourceSpan Place)
{
    public string? Note { get; init; }

    /// <summary>Of the whole text; null for an approval of single controls.</summary>
    public string? Digest { get; init; }

    /// <summary>Empty for an approval of the whole.</summary>
    public IReadOnlyList<ApprovedControl> Controls { get; init; } = [];
}

using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Approvals;

/// <summary>That somebody approved a text, and which.</summary>
/// <param name="Place">The approval's file.</param>
public sealed record Approval(string Version, string Role, string Name, string Date, SourceSpan Place)
{
    public string? Note { get; init; }

    /// <summary>Of the document that was approved; null for an approval of single controls.</summary>
    public string? Digest { get; init; }

    /// <summary>Id of the profile whose text was approved; null for that of the catalog.</summary>
    public string? Profile { get; init; }

    /// <summary>Of what the authors say of the changes of the version; null where they said nothing then.</summary>
    public string? Changes { get; init; }

    /// <summary>
    /// Fingerprint of the key that signed it, where the signature is right and <c>approvers</c> has the key for this person and day;
    /// else null.
    /// </summary>
    public string? Key { get; init; }

    /// <summary>Empty for an approval of the whole.</summary>
    public IReadOnlyList<ApprovedControl> Controls { get; init; } = [];
}

/// <summary>A control with the text that was approved.</summary>
/// <param name="Digest">Over the control's content and what its checks ask for.</param>
public sealed record ApprovedControl(string Id, string Digest);

/// <summary>The approvals beside a catalog.</summary>
/// <param name="Approvals">In the order of their paths.</param>
/// <param name="IsComplete">False when a file could not be read: what seems to be missing may be in it.</param>
public sealed record ApprovalFiles(IReadOnlyList<Approval> Approvals, bool IsComplete);

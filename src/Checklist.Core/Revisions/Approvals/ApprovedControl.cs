namespace Checklist.Core.Revisions.Approvals;

/// <param name="Digest">Over the control's content and what its checks ask for.</param>
public sealed record ApprovedControl(string Id, string Digest);

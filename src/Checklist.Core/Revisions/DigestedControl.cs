namespace Checklist.Core.Revisions;

/// <summary>A control as the digest of a document sees it.</summary>
/// <param name="Group">Id of the group that it is in.</param>
/// <param name="Content">Its content digest.</param>
internal sealed record DigestedControl(string Id, string Group, string Content)
{
    public CanonicalJson ToJson() => new CanonicalJson().Add("id", Id).Add("group", Group).Add("digest", Content);
}

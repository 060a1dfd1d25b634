namespace Checklist.Core.Revisions.Releases;

/// <summary>A control of a release.</summary>
/// <param name="entry">Its entry in the file.</param>
public sealed class ReleaseControl(FieldMap entry)
{
    private string? approvalDigest;

    public FieldMap Entry { get; } = entry;

    /// <summary>Under the names of the file format, as <see cref="ControlJson"/> writes them.</summary>
    public FieldMap Fields { get; } = entry.Map("fields") ?? FieldMap.Empty;

    public string Id => Fields.Text("id") ?? "";

    /// <summary>What stands for the id in print.</summary>
    public string Label => Fields.Text("label") ?? Id;

    public string Title => Fields.Text("title") ?? Id;

    /// <summary>Id of the group that it stands in.</summary>
    public string Group => Entry.Text("group") ?? "";

    public bool IsWithdrawn => Fields.Text("state") == "withdrawn";

    public IReadOnlyList<string> ReplacedBy => Fields.Texts("replaced-by");

    public string ContentDigest => Entry.Map("digests")?.Text("content") ?? "";

    /// <summary>By check; the empty id stands for a control that is its own check. None for a withdrawn control.</summary>
    public IReadOnlyList<(string Check, string Digest)> Requirements { get; } =
        [.. (entry.Map("digests")?.Maps("requirements") ?? []).Select(requirement => (requirement.Text("check") ?? "", requirement.Text("digest") ?? ""))];

    /// <summary>
    /// Over the content digest and the requirement digests: an approval of the control counts while it is unchanged. The content
    /// alone would not do, since the value of a parameter is no field of the control.
    /// </summary>
    public string ApprovalDigest => approvalDigest ??= Digests.Approval(ContentDigest, Requirements.Select(requirement => requirement.Digest));

    public FieldMap? Check(string id) => Fields.Maps("checks").FirstOrDefault(check => check.Text("id") == id);
}

namespace Checklist.Core.Revisions.Releases;

/// <summary>A control of a release.</summary>
/// <param name="entry">Its entry in the file.</param>
public sealed class ReleaseControl(FieldMap entry)
{
    public FieldMap Entry { get; } = entry;

    /// <summary>Under the names of the file format, as <see cref="ControlJson"/> writes them.</summary>
    public FieldMap Fields { get; } = entry.Map("fields") ?? FieldMap.Empty;

    public string Id => Fields.Text("id") ?? "";

    /// <summary>What stands for the id in print.</summary>
    public string Label => Fields.Text("label") ?? Id;

    public string Title => Fields.Text("title") ?? Id;

    /// <summary>Id of the group that it is in.</summary>
    public string Group => Entry.Text("group") ?? "";

    public bool IsWithdrawn => Fields.Text("state") == "withdrawn";

    public IReadOnlyList<string> ReplacedBy => Fields.Texts("replaced-by");

    /// <summary>A decision about the control counts while it is unchanged: over every field and the values of its parameters.</summary>
    public string ContentDigest => Entry.Map("digests")?.Text("content") ?? "";

    /// <summary>By check; the empty id stands for a control that is its own check. None for a withdrawn control.</summary>
    public IReadOnlyList<(string Check, string Digest)> Requirements => field ??=
        [.. (Entry.Map("digests")?.Maps("requirements") ?? []).Select(
            requirement => (requirement.Text("check") ?? "", requirement.Text("digest") ?? ""))];

    /// <summary>What its authors say of its changes, as the file has it.</summary>
    public IReadOnlyList<RecordedChange> Changes => field ??=
        [.. Entry.Maps("changes").Select(RecordedChange.Of).OfType<RecordedChange>()];

    /// <summary>Requirement digests of the texts that asked the same in other words: answers to them count.</summary>
    public IReadOnlyList<string> EarlierWordings(string check) =>
        Entry.Map("digests")?.Maps("requirements").FirstOrDefault(asked => (asked.Text("check") ?? "") == check)?.Texts("earlier") ?? [];

    internal DigestedControl Digested => new(Id, Group, ContentDigest);

    public FieldMap? Check(string id) => Fields.Maps("checks").FirstOrDefault(check => check.Text("id") == id);
}

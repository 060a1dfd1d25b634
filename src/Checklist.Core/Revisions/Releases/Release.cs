using System.Text;
using System.Text.Json;
using Checklist.Core.Revisions.Signatures;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions.Releases;

/// <summary>A whole catalog as of one version: what release files hold and what comparisons compare.</summary>
/// <param name="source">The release file; for one built from sources, the catalog's file.</param>
public sealed class Release(FieldMap root, SourceText source)
{
    public const string Format = "checklist-release-2";

    private readonly FieldMap head = root.Map("catalog") ?? FieldMap.Empty;
    private readonly FieldMap digests = root.Map("digests") ?? FieldMap.Empty;

    public FieldMap Root { get; } = root;

    public SourceText Source { get; } = source;

    public string CatalogId => head.Text("id") ?? "";

    /// <summary>
    /// False for sources that say none: a folder's name says nothing about which catalog this is. Files of releases count as stating
    /// theirs.
    /// </summary>
    public bool HasStatedId { get; init; } = true;

    public string Title => head.Text("title") ?? CatalogId;

    /// <summary>Null for sources without one.</summary>
    public string? Version => head.Text("version");

    /// <summary>As in the file format; <c>draft</c> where nothing is said.</summary>
    public string Status => head.Text("status") ?? "draft";

    public string Language => head.Text("language") ?? "en";

    /// <summary>ISO 8601, or null.</summary>
    public string? Published => head.Text("published");

    /// <summary>Over all that a reader of the whole catalog reads; an approval of it counts while it is unchanged.</summary>
    public string DocumentDigest => digests.Text("document") ?? "";

    /// <summary>Over what the authors say of the changes of this version; null where they say nothing.</summary>
    public string? ChangesDigest => digests.Text("changes");

    /// <summary>Over the whole file but this digest itself.</summary>
    public string Seal => digests.Text("release") ?? "";

    /// <summary>
    /// The seal that the file has, by which the release after it names it: that of the first form for a file of that form.
    /// </summary>
    public string FileSeal { get; private init; } = root.Map("digests")?.Text("release") ?? "";

    /// <summary>Read from a file of the first form, which names no release before it.</summary>
    internal bool IsOfFirstForm => FileSeal != Seal;

    /// <summary>Null where nobody signed the file, or nobody whose signature counts.</summary>
    internal ReleaseSignature? Signature { get; private init; }

    /// <summary>The seal of the release before it; null for the first one.</summary>
    public string? Previous => Root.Text("previous");

    /// <summary>In the order of the groups.</summary>
    public IReadOnlyList<ReleaseControl> Controls { get; } = [.. root.Maps("controls").Select(entry => new ReleaseControl(entry))];

    /// <summary>Flat, in reading order; a group inside another names it as <c>parent</c>.</summary>
    public IReadOnlyList<FieldMap> Groups => Root.Maps("groups");

    /// <summary>
    /// What a text prints for a parameter: its value, or its label in brackets; null for one that the catalog does not have.
    /// </summary>
    public string? ValueOf(string parameter) => PrintedValues.GetValueOrDefault(parameter);

    public ReleaseControl? Find(string id) => ById.GetValueOrDefault(id);

    private Dictionary<string, ReleaseControl> ById =>
        field ??= Controls.DistinctBy(control => control.Id, StringComparer.Ordinal)
            .ToDictionary(control => control.Id, StringComparer.Ordinal);

    /// <summary>The digest of the whole text, computed again from what is recorded.</summary>
    /// <param name="known">Canonical bytes of parts of it.</param>
    internal string ComputedDocumentDigest(Func<FieldValue, byte[]?>? known = null) =>
        Digests.OfDocument(DocumentJson.Around(Root), Controls.Select(control => control.Digested), known);

    /// <summary>The same text, read from a file with another seal.</summary>
    internal Release RecordedAs(string seal) => new(Root, Source) { HasStatedId = HasStatedId, FileSeal = seal };

    internal Release SignedBy(ReleaseSignature? signature) =>
        signature is null ? this : new(Root, Source) { HasStatedId = HasStatedId, FileSeal = FileSeal, Signature = signature };

    /// <summary>The digests of a control, computed again from what is recorded.</summary>
    internal ControlDigests DigestsOf(ReleaseControl control) => DigestsOf(control.Fields);

    internal ControlDigests DigestsOf(FieldMap fields) => new(fields, PrintedValues.GetValueOrDefault);

    private Dictionary<string, string> PrintedValues => field ??= RecordedValues.Of(Root.Maps("parameters"));

    /// <summary>What has its digests in <c>digests</c>, as the seal sees it.</summary>
    public static string SealOf(FieldMap root) => CanonicalBytes.Digest(Sealed(root));

    internal static string SealOf(FieldMap root, Func<FieldValue, byte[]?> known) => CanonicalBytes.Digest(Sealed(root), known);

    private static FieldMap Sealed(FieldMap root) =>
        root.With("digests", (root.Map("digests") ?? FieldMap.Empty).With("release", null));

    /// <summary>
    /// Where the id of a control is in the file; the start of the source for one that was built. The file is read there again: what
    /// several releases have in common is in memory once, with the places of one of them.
    /// </summary>
    public SourceSpan PlaceOf(ReleaseControl control)
    {
        var start = control.Entry.Offset;
        if (start == 0)
        {
            return Source.Start;
        }

        try
        {
            var entry = JsonFieldReader.ReadFirst(Encoding.UTF8.GetBytes(Source.Content).AsSpan(start));
            return PlaceAt(start + ((entry as FieldMap)?.Map("fields")?["id"]?.Offset ?? 0), isText: true);
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or ArgumentOutOfRangeException)
        {
            return Source.Start; // the file was changed meanwhile
        }
    }

    /// <summary>
    /// Where a value outside the controls is in the file; the start of the source for a value that was built.
    /// </summary>
    public SourceSpan PlaceOf(FieldValue value)
    {
        return value.Offset == 0 ? Source.Start : PlaceAt(value.Offset, value is FieldText and not FieldProse);
    }

    /// <summary>The text, or the first character, at a place in the file.</summary>
    /// <param name="place">In UTF-8 bytes.</param>
    private SourceSpan PlaceAt(int place, bool isText)
    {
        var bytes = Encoding.UTF8.GetBytes(Source.Content);
        var offset = Encoding.UTF8.GetCharCount(bytes.AsSpan(0, Math.Min(place, bytes.Length)));
        return Source.Span(offset, isText ? LengthOfText(offset) : 1);
    }

    private int LengthOfText(int offset)
    {
        var end = offset + 1;
        while (end < Source.Content.Length && Source.Content[end] is not ('"' or '\n'))
        {
            end += Source.Content[end] == '\\' ? 2 : 1;
        }

        return Math.Min(end + 1, Source.Content.Length) - offset;
    }
}

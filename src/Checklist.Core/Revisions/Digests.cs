using Checklist.Core.Catalogs;
using Checklist.Core.Profiles;
using Checklist.Core.Revisions.Releases;

namespace Checklist.Core.Revisions;

/// <summary>
/// SHA-256 fingerprints of what people answer, decide on and sign. The requirement digest says whether an old answer still counts, the
/// content digest whether a decision about a control does, the document digest what was printed, signed or approved.
/// </summary>
internal sealed class Digests(ResolvedCatalog resolved)
{
    /// <summary>Of the form of what is hashed. It is hashed as well, so that no digest equals one of another form.</summary>
    private static readonly FieldNumber Form = new(2);

    private readonly ImageSums images = new(resolved.Catalog);

    public CatalogJson Json => field ??= new CatalogJson(images);

    public ControlDigests Of(Control control) => new(Json.Control(control).ToMap(), ValueOf);

    /// <summary>
    /// Over all that a reader of the document reads: what is around the controls, what a profile left out and why, and each control.
    /// </summary>
    /// <param name="controls">In order.</param>
    public string Document(IEnumerable<DigestedControl> controls) => OfDocument(DocumentJson.Of(resolved, Json), controls);

    /// <summary>The digest of all that the reader of a document reads.</summary>
    /// <param name="around">What a reader reads but for the controls.</param>
    /// <param name="known">Canonical bytes of parts of it, as in <see cref="CanonicalBytes"/>.</param>
    public static string OfDocument(
        CanonicalJson around, IEnumerable<DigestedControl> controls, Func<FieldValue, byte[]?>? known = null)
    {
        var document = around.Add("controls", [.. controls.Select(control => control.ToJson())]).ToMap();
        var digested = Digested("document", document);
        return known is null ? digested.Digest() : digested.Digest(known);
    }

    /// <summary>The digest of a section of the guide.</summary>
    public static string OfSection(string tree) => Of("section", new FieldProse(tree));

    /// <summary>A digest of one kind; those of two kinds never agree.</summary>
    /// <param name="kind">What the value is, so that no digest equals one of another kind.</param>
    public static string Of(string kind, FieldValue value) =>
        Digested(kind, value).Digest();

    private static CanonicalJson Digested(string kind, FieldValue value) => new CanonicalJson().AddValue("canon", Form).AddValue(kind, value);

    private string? ValueOf(string parameter) => RecordedValues.Of(resolved.Parameters[parameter]);
}

/// <summary>A control as the digest of a document sees it.</summary>
/// <param name="Group">Id of the group that it is in.</param>
/// <param name="Content">Its content digest.</param>
internal sealed record DigestedControl(string Id, string Group, string Content)
{
    public CanonicalJson ToJson() => new CanonicalJson().Add("id", Id).Add("group", Group).Add("digest", Content);
}

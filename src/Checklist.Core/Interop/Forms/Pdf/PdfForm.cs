namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>What a filled PDF holds, as far as a form goes.</summary>
/// <param name="Fields">With their values.</param>
/// <param name="Contents">The attached <c>checklist.json</c>; null where it is gone.</param>
/// <param name="Subject">As we write it: catalog id, version, digest.</param>
internal sealed record PdfForm(FormFields Fields, FormContents? Contents, string? Subject)
{
    public IReadOnlyDictionary<string, string> Values => Fields.Values;

    public IReadOnlySet<string> Names => Fields.Names;

    /// <summary>What lies on the pages beside the fields.</summary>
    public IReadOnlyList<PdfMark> Marks { get; init; } = [];

    public int Pages { get; init; }
}

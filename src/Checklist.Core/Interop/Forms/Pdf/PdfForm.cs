namespace Checklist.Core.Interop.Forms.Pdf;

/// <summary>What a filled PDF holds, as far as a form goes.</summary>
/// <param name="Values">By field name; fields without a value are left out.</param>
/// <param name="Names">Of all fields, also those without a value.</param>
/// <param name="Contents">The attached <c>checklist.json</c>; null where it is gone.</param>
/// <param name="Subject">As we write it: catalog id, version, digest.</param>
internal sealed record PdfForm(IReadOnlyDictionary<string, string> Values, IReadOnlySet<string> Names, FormContents? Contents, string? Subject);

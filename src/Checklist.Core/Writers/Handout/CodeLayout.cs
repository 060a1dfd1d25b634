using System.Text;
using Checklist.Core.Catalogs;
using Checklist.Core.Documents;
using Checklist.Core.Writers.Site;
using Checklist.Pdf;
using Checklist.Pdf.Barcodes;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>
/// QR codes: where the catalog says where it is published, they lead to its pages; else they say catalog, version, control
/// and digest, and so which text this paper is.
/// </summary>
internal sealed class CodeLayout(Sheet sheet)
{
    private const int MostBytes = 300; // a code of more is too fine for a camera at this size

    private static readonly double DocumentSide = Length.Millimetres(20);
    private static readonly double ControlSide = Length.Millimetres(18);

    private readonly ChecklistDocument document = sheet.Document;

    public static double Width => DocumentSide;

    public IReadOnlyList<Block> OfDocument() => document.Theme.Codes == ThemeCodes.None
        ? []
        : [Code(Address(""), Identity(""), DocumentSide, sheet.Words.Format("paper.code-for", Words()))];

    public IReadOnlyList<Block> OfControl(ChecklistItem item) => document.Theme.Codes != ThemeCodes.Controls || item.IsWithdrawn
        ? []
        : [Code(Address(SitePaths.PermanentOf(item.Id)), Identity($"/{item.Id}"), ControlSide,
            sheet.Words.Format("paper.code-for-control", item.Label, Words()))];

    /// <summary>The address of a page of the published site, with version and digest behind the hash, which no server minds.</summary>
    private string? Address(string page) => document.Url is null
        ? null
        : $"{document.Url.TrimEnd('/')}/{page}#{document.Version ?? "0"}-{document.ShortDigest}";

    private string Identity(string control) => $"checklist:{document.Id}@{document.Version ?? "0"}{control}#{document.ShortDigest}";

    private string Words() => sheet.Words.Format("paper.code-words", document.Id, document.Version ?? sheet.Words["paper.not-given"],
        document.ShortDigest);

    private static Drawing Code(string? address, string identity, double side, string alternative)
    {
        var text = address is not null && Encoding.UTF8.GetByteCount(address) <= MostBytes ? address : identity;
        return QrCode.Encode(text).ToDrawing(side, alternative) with { Alignment = TextAlignment.End, SpaceAfter = 0 };
    }
}

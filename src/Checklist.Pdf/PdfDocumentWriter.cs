using System.Text;
using Checklist.Pdf.Archive;
using Checklist.Pdf.Fonts;
using Checklist.Pdf.Forms;
using Checklist.Pdf.Images;
using Checklist.Pdf.Syntax;
using Checklist.Pdf.Tagging;
using Checklist.Pdf.Text;

namespace Checklist.Pdf;

/// <summary>
/// Writes a tagged PDF 1.7 file to a stream, forwards only: a finished page is written and forgotten. The same calls give
/// the same bytes. Not for use by several threads at a time.
/// </summary>
public sealed class PdfDocumentWriter
{
    private readonly DocumentProperties properties;
    private readonly PageTree pages;
    private readonly Outline outline = new();
    private readonly PageLabels labels = new();
    private readonly Dictionary<string, (int Page, int Number, double Top)> destinations = new(StringComparer.Ordinal);
    private readonly HashSet<string> wanted = new(StringComparer.Ordinal);
    private readonly List<AttachedFile> attachments = [];
    private readonly ImageTable images;
    private PdfPage? open;
    private bool isFinished;

    /// <summary>Begins a document. One thread at a time may write to it.</summary>
    /// <param name="output">Written from its present position on; neither sought nor closed.</param>
    /// <param name="properties">Title, language and the like.</param>
    /// <param name="fonts">The fonts to use; <see cref="DefaultFonts.All"/> when null.</param>
    public PdfDocumentWriter(Stream output, DocumentProperties properties, FontSet? fonts = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(properties.Title, nameof(properties));
        ArgumentException.ThrowIfNullOrWhiteSpace(properties.Language, nameof(properties));
        this.properties = properties;
        File = new ObjectFile(output);
        pages = new PageTree(File);
        Structure = new StructureTree(File);
        ResourcesId = File.Reserve();
        Fonts = new DocumentFonts(fonts ?? DefaultFonts.All);
        Shaper = new TextShaper(Fonts);
        Forms = new FormWriter(this);
        images = new ImageTable(File);
    }

    /// <summary>The root of the structure tree.</summary>
    public StructureElement Root => Structure.Document;

    public int PageCount => pages.Count;

    /// <summary>Characters met so far that could not be shown, each once.</summary>
    public IReadOnlyList<TextIssue> Issues => Fonts.Issues;

    /// <summary>
    /// What is in form fields, by their names: texts, <c>Yes</c> for a box, an option's value for a group. Set it before fields are
    /// placed.
    /// </summary>
    public IReadOnlyDictionary<string, string> FieldValues { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Noted in <see cref="Issues"/>: set it to what is being written, such as the id of a record.</summary>
    public string? Origin
    {
        get => Fonts.Origin;
        set => (Fonts.Origin, File.Ledger.Origin) = (value, value);
    }

    /// <summary>
    /// What is against the rules of PDF/UA-1 and PDF/A, whose marks the file then does not have; complete when the document is finished.
    /// </summary>
    public IReadOnlyList<ConformanceIssue> ConformanceIssues => File.Ledger.Issues;

    internal bool IsArchive => properties.IsArchive;

    internal ObjectFile File { get; }

    internal StructureTree Structure { get; }

    internal DocumentFonts Fonts { get; }

    internal TextShaper Shaper { get; }

    internal FormWriter Forms { get; }

    internal int ResourcesId { get; }

    internal OpacityTable Opacities { get; } = new();

    internal ByteBuffer PageContent { get; } = new(64 * 1024);

    /// <summary>Begins a page; finishes the one before.</summary>
    public PdfPage AddPage(PageSize size)
    {
        FinishPage();
        File.Ledger.Require(
            Math.Min(size.Width, size.Height) >= SyntaxLimits.LeastSide && Math.Max(size.Width, size.Height) <= SyntaxLimits.MostSide,
            PdfStandard.Archive, "a page is smaller than 3 points or larger than 14,400");
        PageContent.Clear();
        open = new PdfPage(this, size, pages.Count + 1, File.Reserve());
        open.ParentId = pages.Add(open.Id);
        return open;
    }

    /// <summary>Names a place; the first use of a name holds.</summary>
    public bool AddDestination(string name, PdfPage page, double top) =>
        destinations.TryAdd(name, (page.Id, page.Number, page.Size.Height - top));

    /// <summary>The page, from 1, of a place that has its name already; null for another.</summary>
    public int? PageOf(string destination) => destinations.TryGetValue(destination, out var place) ? place.Number : null;

    /// <summary>Destinations that links lead to and that no place has the name of yet.</summary>
    public IReadOnlyList<string> UnresolvedDestinations =>
        [.. wanted.Where(name => !destinations.ContainsKey(name)).Order(StringComparer.Ordinal)];

    /// <summary>Adds a bookmark.</summary>
    /// <param name="level">1 for the outermost.</param>
    /// <param name="title">Its text.</param>
    /// <param name="page">The page it leads to.</param>
    /// <param name="top">The height on that page, from above.</param>
    public void AddOutlineEntry(int level, string title, PdfPage page, double top) =>
        outline.Add(level, title, page.Id, page.Size.Height - top);

    /// <summary>From this page on, pages are named in another way.</summary>
    public void StartPageLabels(PdfPage page, PageLabelStyle style, string prefix = "", int first = 1) =>
        labels.Start(page.Number - 1, style, prefix, first);

    /// <summary>Carries a file along; names must differ.</summary>
    public void Attach(AttachedFile attachment)
    {
        if (attachments.Exists(other => other.Name == attachment.Name))
        {
            throw new ArgumentException($"a file `{attachment.Name}` is attached already", nameof(attachment));
        }

        attachments.Add(attachment);
    }

    /// <summary>Writes what is below an element and forgets it: call it when a part of a large document is complete.</summary>
    public void Release(StructureElement element) => Structure.CloseKids(element);

    /// <summary>Writes all that is left. The stream is flushed and stays open.</summary>
    public void Finish()
    {
        if (isFinished)
        {
            throw new InvalidOperationException("the document is finished already");
        }

        FinishPage();
        isFinished = true;
        var formId = Forms.Finish();
        var structureId = Structure.Finish();
        WriteResources();
        CheckWhole();
        var catalogId = WriteCatalog(formId, structureId);
        File.Finish(catalogId, DocumentPropertiesWriter.WriteObject(File, properties));
    }

    internal void NoteLink(LinkTarget target)
    {
        if (!target.IsUri)
        {
            wanted.Add(target.Name);
        }
    }

    internal int ImageNumber(PdfImage image) => images.Number(image);

    internal void FinishPage()
    {
        if (open is null)
        {
            return;
        }

        PageWriter.Write(this, open);
        open = null;
    }

    private void CheckWhole()
    {
        var ledger = File.Ledger;
        foreach (var issue in Issues)
        {
            ledger.AddForBoth($"no font has the character U+{issue.CodePoint:X4}", issue.Origin);
        }

        ledger.Origin = null;
        ledger.RequireForBoth(LanguageTag.IsWellFormed(properties.Language), $"`{properties.Language}` is not a language tag");
        ledger.Require(File.Count <= SyntaxLimits.Objects, PdfStandard.Archive, "the file has more than 8,388,607 objects");
    }

    private DocumentMarks Marks() => new(
        File.Ledger.Holds(PdfStandard.Accessible),
        !IsArchive || !File.Ledger.Holds(PdfStandard.Archive) ? null : attachments.Count > 0 ? 3 : 2);

    private void WriteResources()
    {
        var fonts = new ByteBuffer();
        Fonts.Write(File, fonts);
        var buffer = File.Open(ResourcesId).Add("<</Font<<"u8).Add(fonts.Span).Add(">>"u8);
        images.WriteResources(buffer);
        Opacities.WriteResources(buffer);
        buffer.Add(">>"u8);
        File.Close();
    }

    private int WriteCatalog(int formId, int structureId)
    {
        var pagesId = pages.Write();
        var outlineId = outline.Write(File);
        var destinationsId = WriteDestinations();
        var specifications = attachments.ConvertAll(attachment => AttachmentWriter.Write(File, attachment));
        var filesId = specifications.Count == 0 ? 0 : NameTree.Write(File,
            [.. attachments.Zip(
                specifications, (attachment, id) => (Encoding.UTF8.GetBytes(attachment.Name), new ByteBuffer().Reference(id).ToArray()))]);

        var intentId = IsArchive ? OutputIntentWriter.Write(File) : 0;
        var metadataId = DocumentPropertiesWriter.WriteMetadata(File, properties, Marks());
        var id = File.Reserve();
        var buffer = File.Open(id).Add("<</Type/Catalog/Pages "u8).Reference(pagesId);
        buffer.Add("/Lang"u8).Text(properties.Language).Add("/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"u8);
        buffer.Add("/Metadata "u8).Reference(metadataId).Add("/StructTreeRoot "u8).Reference(structureId);
        labels.Write(buffer);
        if (intentId != 0)
        {
            buffer.Add("/OutputIntents["u8).Reference(intentId).Add("]"u8);
        }

        Entry(buffer, "/AcroForm "u8, formId);
        Entry(buffer, "/PageMode/UseOutlines/Outlines "u8, outlineId);
        buffer.Add("/Names<<"u8);
        Entry(buffer, "/Dests "u8, destinationsId);
        Entry(buffer, "/EmbeddedFiles "u8, filesId);
        buffer.Add(">>"u8);
        if (specifications.Count > 0)
        {
            buffer.Add("/AF["u8);
            foreach (var specification in specifications)
            {
                buffer.Reference(specification).Add((byte)' ');
            }

            buffer.Add("]"u8);
        }

        buffer.Add(">>"u8);
        File.Close();
        return id;
    }

    private int WriteDestinations()
    {
        if (destinations.Count == 0)
        {
            return 0;
        }

        var entries = new List<(byte[], byte[])>(destinations.Count);
        foreach (var (name, (page, _, top)) in destinations)
        {
            var value = new ByteBuffer(40).Add("["u8).Reference(page).Add("/XYZ null "u8).Number(top).Add(" null]"u8);
            entries.Add((Encoding.UTF8.GetBytes(name), value.ToArray()));
        }

        return NameTree.Write(File, entries);
    }

    private static void Entry(ByteBuffer buffer, ReadOnlySpan<byte> key, int id)
    {
        if (id != 0)
        {
            buffer.Add(key).Reference(id);
        }
    }
}

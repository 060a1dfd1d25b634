using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Checklist.Pdf;
using Checklist.Pdf.Layout;

namespace Checklist.Core.Writers.Handout;

/// <summary>What every part of a printed checklist is laid out from.</summary>
internal sealed record Sheet(ChecklistDocument Document, PdfImages Images, PaperLook Look, WriterContext Context)
{
    public Words Words => Document.Words;

    private readonly HeldTargets held = new(Document);

    /// <summary>Where texts go on that are longer than their place.</summary>
    public Continuations Continuations { get; } = new(Document.Words);

    /// <summary>Level of the headings of groups; those of controls are one below.</summary>
    public int SectionLevel => IsGuide ? 3 : 2;

    public bool IsGuide => Document.Edition == Edition.Guide;

    public PdfProse Prose => new(Images, held) { HeadingOffset = SectionLevel + 1 };

    /// <summary>A link to a part of the document; its words alone when it was narrowed and the part is not in it.</summary>
    public Inline LinkTo(ProseTarget target, string words) =>
        held.Holds(target) ? Inline.Link(LinkTarget.Destination(PdfProse.DestinationOf(target)), words) : words;

    public PdfProse ChapterProse(string chapterId) => new(Images, held) { HeadingOffset = 2, ChapterId = chapterId };
}

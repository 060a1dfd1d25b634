using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers;

/// <summary>Gives templates the document: the same names in every format, every text escaped for the page at hand.</summary>
internal sealed class DocumentModel(ChecklistDocument document, IModelFormat format)
{
    private readonly ItemModel items = new(format);

    public TemplateModel Document() => new TemplateModel()
        .Add("id", document.Id)
        .Add("title", format.Text(document.Title))
        .Add("edition", MachineWord.Of(document.Edition))
        .Add("version", Text(document.Version))
        .Add("status", MachineWord.Of(document.Status))
        .AddWord("status_text", document.Words.Of(document.Status), format)
        .Add("language", document.Language)
        .Add("published", Date(document.Published))
        .Add("effective", Date(document.Effective))
        .Add("review_by", Date(document.ReviewBy))
        .Add("owner", Text(document.Owner))
        .Add("classification", Text(document.Classification))
        .Add("summary", document.Summary is null ? null : format.Prose(document.Summary))
        .Add("source", Source())
        .Add("digest", document.Digest)
        .Add("short_digest", document.ShortDigest)
        .Add("newer_version", Text(document.NewerVersion))
        .Add("baseline", Text(document.History?.Baseline))
        .Add("approvals", document.Approvals, Approval)
        .Add("selection_notes", document.SelectionNotes, format.Text)
        .Add("active_count", document.ActiveCount)
        .Add("check_count", document.CheckCount)
        .Add("revisions", document.Revisions, Revision)
        .Add("roles", document.Roles, Named)
        .Add("platforms", document.Platforms, Named)
        .Add("severities", ControlCounts.ColumnsOf(document).Select(severity => new TemplateModel()
            .Add("id", severity is { } known ? MachineWord.Of(known) : "none")
            .Add("text", format.Text(document.Words.OrNone(severity)))))
        .Add("levels", document.Levels, Named)
        .Add("frameworks", document.Frameworks, Framework)
        .Add("parameters", document.Parameters, Parameter)
        .Add("tailoring", TailoringModel.Head(document, format))
        .Add("audit", Audit())
        .Add("targets", document.Targets, Target)
        .Add("extensions", document.Extensions, items.Extension);

    /// <summary>A section without its controls: for lists of contents.</summary>
    public TemplateModel SectionHead(ChecklistSection section) => SectionLink(section)
        .Add("heading", Math.Min(section.Depth + 1, 5)) // a control's own heading is one below
        .Add("summary", section.Summary is null ? null : format.Prose(section.Summary))
        .Add("extensions", section.Extensions, items.Extension);

    /// <summary>What a link to a section needs.</summary>
    public TemplateModel SectionLink(ChecklistSection section) => new TemplateModel("group")
        .Add("id", section.Id)
        .Add("title", format.Text(section.Title))
        .Add("depth", section.Depth)
        .Add("active_count", section.ActiveCount)
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Group, section.Id)));

    /// <summary>
    /// Sections and controls that are made while the page is written. For pages that go through them once, and ask before for nothing
    /// that depends on their prose.
    /// </summary>
    public TemplateModel AddSectionsOnDemand(TemplateModel model) => model.AddOnDemand("sections", document.Sections, SectionOnDemand);

    private TemplateModel SectionOnDemand(ChecklistSection section) => SectionHead(section)
        .AddOnDemand("items", section.Items, items.Item)
        .AddOnDemand("sections", section.Sections, SectionOnDemand);

    public TemplateModel Item(ChecklistItem item) => items.Item(item);

    public TemplateModel ItemHead(ChecklistItem item) => items.Head(item);

    public TemplateModel ChapterHead(DocumentChapter chapter) => new TemplateModel()
        .Add("id", chapter.Id)
        .Add("number", chapter.Number)
        .Add("title", format.Text(chapter.Title))
        .Add("part", chapter.StartsPart ? format.Text(chapter.Part!) : null)
        .Add("summary", chapter.Summary is null ? null : format.Prose(chapter.Summary))
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Chapter, chapter.Id)))
        .Add("extensions", chapter.Extensions, items.Extension);

    public IEnumerable<TemplateModel> Glossary() => document.Glossary.Select(Term);

    public TemplateModel Term(DocumentTerm term) => new TemplateModel()
        .Add("anchor", term.Anchor)
        .Add("term", format.Text(term.Term))
        .Add("also", term.Also, format.Text)
        .AddProse("definition", "definition_inline", term.Definition, format);

    public IEnumerable<TemplateModel> References() => document.References.Select(items.Reference);

    public TemplateModel Reference(DocumentReference reference) => items.Reference(reference);

    public TemplateModel Named(NamedEntry entry) => items.Named(entry)
        .Add("description", entry.Description is null ? null : format.Prose(entry.Description))
        .Add("extends", entry.Extends is null ? null : format.Text(document.Levels.First(level => level.Id == entry.Extends).Title));

    /// <summary>Title and id of the audit that the document is made for; null where it is made for none.</summary>
    private string? Audit() => document.Answers?.Assessment is not { } audit
        ? null
        : format.Text(audit.Title is null || audit.Title == audit.Id ? audit.Id : $"{audit.Title} ({audit.Id})");

    private TemplateModel Target(DocumentTarget target) => new TemplateModel()
        .Add("id", target.Id)
        .Add("title", format.Text(target.Title));

    private TemplateModel? Source() => document.Source is not { } source
        ? null
        : new TemplateModel()
            .Add("title", Text(source.Title))
            .Add("url", source.Url is null ? null : format.Url(source.Url))
            .Add("retrieved", Date(source.Retrieved))
            .Add("licence", Text(source.Licence));

    private TemplateModel Approval(DocumentApproval approval) => new TemplateModel()
        .Add("name", format.Text(approval.Name))
        .Add("role", format.Text(approval.Role))
        .Add("date", Date(approval.Date))
        .Add("scope", format.Text(approval.Scope))
        .Add("is_stale", approval.IsStale)
        .Add("note", Text(approval.Note));

    private TemplateModel Revision(DocumentRevision revision) => new TemplateModel()
        .Add("version", format.Text(revision.Version))
        .Add("date", Date(revision.Date))
        .Add("author", Text(revision.Author))
        .AddProse("summary", "summary_inline", revision.Summary, format);

    public TemplateModel Framework(DocumentFramework framework) => new TemplateModel()
        .Add("id", framework.Id)
        .Add("title", format.Text(framework.Title))
        .Add("name", format.Text(framework.Name))
        .Add("version", Text(framework.Version))
        .Add("url", framework.Url is null ? null : format.Url(framework.Url));

    private TemplateModel Parameter(DocumentParameter parameter) => new TemplateModel(names: 9)
        .Add("id", parameter.Id)
        .Add("label", format.Text(parameter.Label))
        .Add("value", Text(parameter.Value))
        .Add("unit", Text(parameter.Unit))
        .Add("allowed", Text(parameter.Allowed))
        .Add("source", format.Text(parameter.Source))
        .Add("decision", parameter.Decision is null ? null : new TailoringModel(format).Decision(parameter.Decision))
        .AddProse("description", "description_inline", parameter.Description, format);

    private TemplateModel? Date(DocumentDate? date) => date is null
        ? null
        : new TemplateModel().Add("iso", format.Text(date.Iso)).Add("text", format.Text(date.Text));

    private string? Text(string? text) => text is null ? null : format.Text(text);
}

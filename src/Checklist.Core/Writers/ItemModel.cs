using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Revisions.Reports;
using Checklist.Core.Templates;
using Checklist.Core.Text;

namespace Checklist.Core.Writers;

/// <summary>Gives templates one control with its checks.</summary>
internal sealed class ItemModel(IModelFormat format)
{
    private const int ControlNames = 49;
    private const int CheckNames = 24;

    /// <summary>Fields in reading order, so that the first use of a term on a page is the first that a reader meets.</summary>
    public TemplateModel Item(ChecklistItem item)
    {
        try
        {
            return WholeItem(item);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, null, "control", item.Id))
        {
            throw;
        }
    }

    private TemplateModel WholeItem(ChecklistItem item) => AddRest(AddReading(Work(item), item), item);

    private TemplateModel Work(ChecklistItem item) => Head(item)
        .Add("content_digest", item.ContentDigest)
        .Add("history", item.History, Event)
        .Add("statement", Prose(item.Statement))
        .Add("checks", item.Checks, check => Check(item, check));

    /// <summary>Each field under its own name, and those that the control has as a list.</summary>
    private TemplateModel AddReading(TemplateModel model, ChecklistItem item)
    {
        var readings = new List<TemplateModel>();
        foreach (var field in ReadingFields.AsRead)
        {
            var text = Prose(item.Find(field));
            model.Add(field.Name, text);
            if (text is not null)
            {
                readings.Add(new TemplateModel().Add("key", field.Key).AddWord("label", field.LabelIn(format.Words), format)
                    .Add("text", text));
            }
        }

        return model.Add("reading", readings);
    }

    private TemplateModel AddRest(TemplateModel model, ChecklistItem item) => model
        .Add("remediation", Remediation(item.Remediation))
        .Add("typical_evidence", item.TypicalEvidence, evidence => format.Inline(evidence) ?? format.Prose(evidence))
        .Add("mappings", item.Mappings, Mapping)
        .Add("references", item.References, Reference)
        .Add("related", item.Related, Link)
        .Add("requires", item.Requires, Link)
        .Add("guide", Guide(item.Guide))
        .Add("tag_links", item.Tags, tag => new TemplateModel().Add("name", format.Text(tag)).Add("address", format.AddressOfTag(tag)))
        .Add("permanent_address", format.PermanentAddressOf(item.Id))
        .Add("waivers", item.Waivers, waiver => WaiverModel.Of(waiver, format))
        .Add("extensions", item.Extensions, Extension);

    /// <summary>What names and sorts a control, without its prose.</summary>
    public TemplateModel Head(ChecklistItem item) => new TemplateModel("control", ControlNames)
        .Add("id", item.Id)
        .Add("label", format.Text(item.Label))
        .Add("has_own_label", item.Label != item.Id)
        .Add("title", format.Text(item.Title))
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Control, item.Id)))
        .Add("state", Word(item.State))
        .AddWord("state_text", format.Words.Of(item.State), format)
        .Add("is_withdrawn", item.IsWithdrawn)
        .Add("severity", item.Severity is { } severity ? Word(severity) : null)
        .AddWord("severity_text", format.Words.Of(item.Severity), format)
        .AddWord("severity_note", item.SeverityNote, format)
        .Add("changes", item.Changes, Declared)
        .Add("condition", item.Condition is null ? null : format.Text(item.Condition))
        .Add("keyword", item.Keyword is { } keyword ? Word(keyword) : null)
        .AddWord("keyword_badge", item.Keyword is { } badge ? format.Words[$"keyword.badge-{Word(badge)}"] : null, format)
        .AddWord("keyword_text", item.Keyword is { } word ? format.Words.Of(word) : null, format)
        .Add("since", item.Since is null ? null : format.Text(item.Since))
        .Add("change", Change(item.Change))
        .Add("levels", item.Levels, Named)
        .Add("roles", item.Roles, Named)
        .Add("platforms", item.Platforms, Named)
        .Add("tags", item.Tags, format.Text)
        .Add("replaced_by", item.ReplacedBy, Link)
        .Add("replaces", item.Replaces, Link);

    private TemplateModel? Change(ItemChange? change) => change is null
        ? null
        : new TemplateModel()
            .Add("since", format.Text(change.Since))
            .Add("words", format.Word(string.Join(", ", change.Words)))
            .Add("to_do", format.Word(change.ToDo))
            .Add("is_to_do", change.IsToDo)
            .Add("is_new", change.IsNew);

    private TemplateModel Event(ItemEvent station) => new TemplateModel()
        .Add("version", format.Text(station.Version))
        .Add("what", format.Text(station.What));

    public TemplateModel Named(NamedEntry entry) => new TemplateModel()
        .Add("id", entry.Id)
        .Add("title", format.Text(entry.Title));

    public TemplateModel Reference(DocumentReference reference) => new TemplateModel()
        .Add("id", reference.Id)
        .Add("number", reference.Number)
        .Add("title", format.Text(reference.Title))
        .Add("url", reference.Url is null ? null : format.Url(reference.Url))
        .Add("url_text", reference.Url is null || reference.HasAddressAsTitle ? null : format.Text(reference.Url))
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Reference, reference.Id)));

    public TemplateModel Extension(DocumentExtension extension) => new TemplateModel()
        .Add("key", format.Text(extension.Key))
        .Add("text", format.Text(extension.Text));

    private TemplateModel Check(ChecklistItem item, ChecklistCheck check) => new TemplateModel("check", CheckNames)
        .Add("id", check.Id)
        .Add("key", check.IsWholeControl ? item.Id : $"{item.Id}.{check.Id}")
        .Add("is_whole_control", check.IsWholeControl)
        .Add("requirement_digest", check.RequirementDigest)
        .Add("condition", check.Condition is null ? null : format.Text(check.Condition))
        .AddProse("text", "text_inline", check.Text, format)
        .Add("method", check.Method is { } method ? Word(method) : null)
        .AddWord("method_text", check.Method is { } word ? format.Words.Of(word) : null, format)
        .Add("command", Command(check.Command, "check.command"))
        .AddProse("expect", "expect_inline", check.Expect, format)
        .Add("evidence", Word(check.Evidence))
        .AddWord("evidence_text", format.Words.Of(check.Evidence), format)
        .Add("answer", Word(check.Answer))
        .AddWord("answer_text", format.Words[$"answer-kind.{Word(check.Answer)}"], format)
        .Add("choices", check.Choices, format.Text)
        .Add("passes", check.Passes is null ? null : format.Text(check.Passes.Words))
        .Add("takes_verdict", check.TakesVerdict)
        .Add("forms", format.AnswerForms(item, check), Form)
        .Add("extensions", check.Extensions, Extension);

    private static TemplateModel Form(AnswerForm form) => new TemplateModel()
        .Add("target", form.Target)
        .Add("is_done", form.IsDone)
        .Add("fields", form.Fields)
        .Add("result", form.Result)
        .Add("verdict", form.Verdict)
        .Add("noted", form.Noted);

    private TemplateModel? Remediation(DocumentRemediation? remediation) => remediation is null
        ? null
        : new TemplateModel("control.remediation")
            .Add("text", Prose(remediation.Text))
            .Add("command", Command(remediation.Command, "control.remediation.command"))
            .Add("needs_reboot", remediation.NeedsReboot);

    private TemplateModel? Command(DocumentCommand? command, string kind) => command is null
        ? null
        : new TemplateModel(kind)
            .Add("shell", command.Shell)
            .Add("shell_name", format.Text(command.ShellName))
            .Add("run", format.Code(command.Run, command.Shell));

    private TemplateModel Mapping(DocumentMapping mapping) => new TemplateModel("mapping")
        .Add("framework", mapping.Framework.Id)
        .Add("framework_name", format.Text(mapping.Framework.Name))
        .Add("ids", mapping.Ids, format.Text)
        .Add("items", mapping.Ids, id => new TemplateModel()
            .Add("id", format.Text(id))
            .Add("address", format.AddressOfItem(mapping.Framework.Id, id)))
        .Add("relation", mapping.Relation is null ? null : format.Text(mapping.Relation));

    private TemplateModel Declared(RecordedChange change) => new TemplateModel()
        .Add("version", format.Text(change.Version))
        .Add("kind", Word(change.Kind))
        .Add("kind_text", format.Word(format.Words.Of(change.Kind)))
        .Add("note", change.Note is null ? null : format.Text(change.Note))
        .Add("by", change.By is null ? null : format.Text(change.By));

    private TemplateModel Link(ControlLink link) => new TemplateModel(names: 4)
        .Add("id", link.Id)
        .Add("label", format.Text(link.Label))
        .Add("title", format.Text(link.Title))
        .Add("address", format.Address(new ProseTarget(ProseTargetKind.Control, link.Id)));

    private TemplateModel? Guide(GuideLink? guide) => guide is null
        ? null
        : new TemplateModel()
            .Add("title", format.Text(guide.Title))
            .Add("chapter", format.Text(guide.ChapterTitle))
            .Add("address", format.Address(new ProseTarget(ProseTargetKind.Chapter, guide.ChapterId, guide.Anchor)));

    private string? Prose(ProseDocument? prose) => prose is null ? null : format.Prose(prose);

    private static string Word<T>(T word)
        where T : struct, Enum => MachineWord.Of(word);
}

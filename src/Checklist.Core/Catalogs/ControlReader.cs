using Checklist.Core.Catalogs.Conditions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Yaml;

namespace Checklist.Core.Catalogs;

/// <summary>Reads one control, in its full form or as a bare title.</summary>
internal static class ControlReader
{
    public static Control? Read(YamlNode node, DiagnosticBag diagnostics) => node switch
    {
        YamlScalar scalar when EntryReader.TextOf(scalar) is { } title => new Control(null, title, scalar.Span),
        YamlMapping mapping => ReadEntry(new EntryReader(mapping, diagnostics)),
        _ => null,
    };

    private static Control ReadEntry(EntryReader entry)
    {
        try
        {
            return ReadingFields.All.Aggregate(ReadFields(entry), (control, field) => ReadInto(control, field, entry));
        }
        catch (Exception fault) when (FaultPlace.Note(fault, entry.Place, "control", entry.Text("id")?.Value))
        {
            throw;
        }
    }

    private static Control ReadInto(Control control, ReadingField field, EntryReader entry) =>
        entry.Prose(field.Key) is { } prose ? field.Set(control, prose) : control;

    private static Control ReadFields(EntryReader entry) => new(entry.Text("id"), entry.Text("title"), entry.Place)
    {
        Label = entry.Text("label"),
        State = entry.Word<ControlState>("state") ?? ControlState.Active,
        Since = entry.Text("since"),
        ReplacedBy = entry.Texts("replaced-by"),
        Severity = entry.Word<ControlSeverity>("severity"),
        Keyword = entry.Word<Keyword>("keyword"),
        Levels = entry.Texts("levels"),
        Roles = entry.Texts("roles"),
        Platforms = entry.Texts("platforms"),
        When = entry.Entry("when", ConditionReader.Read),
        Statement = entry.Prose("statement"),
        Checks = entry.Entries("checks", ReadCheck),
        Remediation = entry.Entry("remediation", ReadRemediation),
        Mappings = entry.Entries("mappings", ReadMapping),
        References = entry.Texts("references"),
        Related = entry.Texts("related"),
        Requires = entry.Texts("requires"),
        Guide = entry.Text("guide") ?? EntryReader.TextOf(entry.Mapping("guide")?["to"]),
        GuideDigest = EntryReader.TextOf(entry.Mapping("guide")?["digest"]),
        GuidePlace = entry.Node("guide")?.Span,
        TypicalEvidence = entry.Proses("typical-evidence"),
        Tags = entry.Texts("tags"),
        Changes = entry.Entries("changes", ReadChange),
        Extensions = entry.Extensions(),
        KeywordText = entry.Text("keyword"),
    };

    public static Check? ReadCheck(EntryReader entry)
    {
        if (entry.Text("id") is not { } id)
        {
            return null;
        }

        return new Check(id, entry.Prose("text"))
        {
            Method = entry.Word<CheckMethod>("method"),
            Command = entry.Entry("command", ReadCommand),
            Expect = entry.Prose("expect"),
            Evidence = entry.Word<EvidenceNeed>("evidence") ?? EvidenceNeed.Optional,
            Answer = entry.Word<AnswerKind>("answer") ?? AnswerKind.Verdict,
            Choices = entry.Texts("choices"),
            Passes = entry.Entry("passes", PassCriteria.Read),
            When = entry.Entry("when", ConditionReader.Read),
            Extensions = entry.Extensions(),
        };
    }

    private static Command? ReadCommand(EntryReader entry) =>
        entry.Text("run") is { } run ? new Command(entry.Text("shell"), run) : null;

    private static Remediation ReadRemediation(EntryReader entry) =>
        new(entry.Prose("text"), entry.Entry("command", ReadCommand), entry.Flag("reboot"));

    private static DeclaredChange? ReadChange(EntryReader entry) =>
        entry.Text("version") is { } version && entry.Word<DeclaredKind>("kind") is { } kind
            ? new DeclaredChange(version, kind, entry.Text("note"), entry.Text("by"))
            : null;

    private static Mapping? ReadMapping(EntryReader entry) =>
        entry.Text("framework") is { } framework
            ? new Mapping(framework, entry.Texts("ids"), entry.Word<MappingRelation>("relation"))
            : null;
}

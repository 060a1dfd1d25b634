using Checklist.Core.Catalogs;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Revisions;

/// <summary>A control as canonical JSON, under the names of the file format. Defaults are left out.</summary>
/// <param name="images">Identifies the images that prose shows.</param>
internal sealed class ControlJson(ImageSums images)
{
    public CanonicalJson Of(Control control) => AddRest(AddProse(Head(control), control), control);

    private static CanonicalJson Head(Control control) => new CanonicalJson()
        .Add("id", control.Id?.Value)
        .Add("label", Line(control.Label))
        .Add("title", Line(control.Title))
        .Add("state", control.State == ControlState.Active ? null : Word(control.State))
        .Add("since", Line(control.Since))
        .Add("replaced-by", Lines(control.ReplacedBy))
        .Add("severity", control.Severity is { } severity ? Word(severity) : null)
        .Add("keyword", control.Keyword is { } keyword ? Word(keyword) : null)
        .Add("levels", Lines(control.Levels))
        .Add("roles", Lines(control.Roles))
        .Add("platforms", Lines(control.Platforms))
        .Add("when", ConditionJson.Of(control.When));

    private CanonicalJson AddProse(CanonicalJson json, Control control)
    {
        json.AddValue("statement", Prose(control.Statement));
        foreach (var field in ReadingFields.All)
        {
            json.AddValue(field.Key, Prose(field.Of(control)));
        }

        return json;
    }

    private CanonicalJson AddRest(CanonicalJson json, Control control) => json
        .Add("checks", control.Checks.ConvertAll(OfCheck))
        .Add("remediation", OfRemediation(control.Remediation))
        .Add("mappings", control.Mappings.ConvertAll(OfMapping))
        .Add("references", Lines(control.References))
        .Add("related", Lines(control.Related))
        .Add("requires", Lines(control.Requires))
        .Add("guide", Line(control.Guide)) // its digest is bookkeeping: to write it down approves nothing
        .AddValue(
            "typical-evidence", control.TypicalEvidence.Count == 0 ? null : new FieldList([.. control.TypicalEvidence.Select(Prose)!]))
        .Add("tags", Lines(control.Tags))
        .Add("extensions", Extensions(control.Extensions));

    public FieldProse? Prose(ProseDocument? text) => text is null ? null : images.Record(text);

    public static CanonicalJson? Command(Command? command) => command is null
        ? null
        : new CanonicalJson().Add("shell", Line(command.Shell)).Add("run", CanonicalText.OfCommand(command.Run.Value));

    private CanonicalJson OfCheck(Check check) => new CanonicalJson()
        .Add("id", check.Id.Value)
        .AddValue("text", Prose(check.Text))
        .Add("method", check.Method is { } method ? Word(method) : null)
        .Add("command", Command(check.Command))
        .AddValue("expect", Prose(check.Expect))
        .Add("evidence", check.Evidence == EvidenceNeed.Optional ? null : Word(check.Evidence))
        .Add("answer", check.Answer == AnswerKind.Verdict ? null : Word(check.Answer))
        .Add("choices", Lines(check.Choices))
        .Add("passes", PassesJson.Of(check.Passes))
        .Add("when", ConditionJson.Of(check.When))
        .Add("extensions", Extensions(check.Extensions));

    private CanonicalJson? OfRemediation(Remediation? remediation) => remediation is null
        ? null
        : new CanonicalJson()
            .AddValue("text", Prose(remediation.Text))
            .Add("command", Command(remediation.Command))
            .Add("reboot", remediation.NeedsReboot);

    private static CanonicalJson OfMapping(Mapping mapping) => new CanonicalJson()
        .Add("framework", mapping.Framework.Value)
        .Add("ids", Lines(mapping.Ids))
        .Add("relation", mapping.Relation is { } relation ? Word(relation) : null);

    public static CanonicalJson Extensions(IReadOnlyList<Extension> extensions)
    {
        var values = new CanonicalJson();
        foreach (var extension in extensions)
        {
            AddNode(values, extension.Key.Value, extension.Value);
        }

        return values;
    }

    public static void AddNode(CanonicalJson json, string name, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                json.Add(name, CanonicalText.OfLine(scalar.Value));
                break;
            case YamlSequence sequence:
                json.Add(name, [.. sequence.Items.Select(item => { var entry = new CanonicalJson(
                    ); AddNode(entry, "item", item); return entry; })]);
                break;
            case YamlMapping mapping:
                var inner = new CanonicalJson();
                foreach (var entry in mapping.Entries)
                {
                    AddNode(inner, entry.Key.Value, entry.Value);
                }

                json.Add(name, inner);
                break;
            default:
                throw new InvalidOperationException($"no JSON for {node.GetType().Name}");
        }
    }

    public static string? Line(SourcedText? text) => text is null ? null : CanonicalText.OfLine(text.Value);

    public static IReadOnlyList<string> Lines(IReadOnlyList<SourcedText> texts) =>
        texts.ConvertAll(static text => CanonicalText.OfLine(text.Value));

    public static string Word<T>(T word)
        where T : struct, Enum => MachineWord.Of(word);
}

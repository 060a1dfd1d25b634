namespace Checklist.Core.Revisions;

/// <summary>
/// The digests of one control, from its record alone: what a build computes, a release holds, and anyone can compute again.
/// </summary>
/// <param name="fields">The control as <see cref="ControlJson"/> writes it.</param>
/// <param name="valueOf">What is printed for a parameter; null for one that does not exist.</param>
internal sealed class ControlDigests(FieldMap fields, Func<string, string?> valueOf)
{
    private const string ParameterStart = "{\"parameter\":\""; // in canonical JSON no text can hold it: its quotes would be escaped

    public FieldMap Fields { get; } = fields;

    /// <summary>Of another text, with the same values.</summary>
    public ControlDigests With(FieldMap other) => new(other, valueOf);

    /// <summary>Ids of the parameters that prose and conditions name; one may be there more than once.</summary>
    public IEnumerable<string> Names() =>
        Fields.Members.Where(member => member.Key != "extensions").SelectMany(member => ParametersOf(member.Value));

    /// <summary>Over every field, the bytes of images, and the values of the parameters that prose and conditions name.</summary>
    public string Content() => Digests.Of("control", Fields.With("parameters", Values(Names())));

    /// <summary>By check, in order; the empty id stands for a control that is its own check. None for a withdrawn control.</summary>
    public IReadOnlyList<(string Check, string Digest)> Requirements()
    {
        if (Fields.Text("state") == "withdrawn")
        {
            return [];
        }

        var checks = Fields.Maps("checks");
        return checks.Count == 0
            ? [("", Requirement(FieldMap.Empty))]
            : [.. checks.Select(check => (check.Text("id") ?? "", Requirement(check)))];
    }

    /// <summary>
    /// Over the statement, the check, how binding it is, when it applies, and the values of the parameters that these name; over the title
    /// only where nothing else says what is asked.
    /// </summary>
    private string Requirement(FieldMap check)
    {
        var isNamedOnly = Fields["statement"] is null && check["text"] is null;
        var parts = new CanonicalJson()
            .AddValue("title", isNamedOnly ? Fields["title"] : null)
            .AddValue("statement", Fields["statement"])
            .AddValue("keyword", Fields["keyword"])
            .AddValue("applies", Fields["when"])
            .AddValue("text", check["text"])
            .AddValue("command", check["command"])
            .AddValue("expect", check["expect"])
            .AddValue("answer", check["answer"])
            .AddValue("choices", check["choices"])
            .AddValue("passes", check["passes"])
            .AddValue("when", check["when"])
            .ToMap();
        return Digests.Of("requirement", parts.With("parameters", Values(parts.Members.SelectMany(member => ParametersOf(member.Value)))));
    }

    private FieldMap? Values(IEnumerable<string> names)
    {
        var values = new CanonicalJson();
        foreach (var name in names.Distinct(StringComparer.Ordinal))
        {
            values.Add(name, valueOf(name));
        }

        return values.ToMap() is { IsEmpty: false } map ? map : null;
    }

    private static IEnumerable<string> ParametersOf(FieldValue value) => value switch
    {
        FieldProse prose => ParametersOf(prose.Tree),
        FieldList list => list.Items.SelectMany(ParametersOf),
        FieldMap map => map.Members
            .Where(member => member.Key != "extensions")
            .SelectMany(member => member is { Key: "parameter", Value: FieldText name } ? [name.Value] : ParametersOf(member.Value)),
        _ => [],
    };

    private static IEnumerable<string> ParametersOf(string tree)
    {
        var start = 0;
        while ((start = tree.IndexOf(ParameterStart, start, StringComparison.Ordinal)) >= 0)
        {
            start += ParameterStart.Length;
            yield return tree[start..tree.IndexOf('"', start)]; // an id has no quotes
        }
    }
}

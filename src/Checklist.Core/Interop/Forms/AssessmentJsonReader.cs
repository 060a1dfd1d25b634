using System.Globalization;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms;

/// <summary>The parts of an assessment as <c>checklist.html</c> exports them and forms carry them.</summary>
internal sealed class AssessmentJsonReader(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly string[] Keys =
        ["control", "check", "target", "result", "value", "note", "evidence", "sample", "by", "on", "digest", "carried-from", "from"];

    private readonly AnswerInterpreter interpreter = new(diagnostics);
    private readonly BesideFields beside = new(diagnostics);

    /// <summary>Null where it does not say which catalog it belongs to.</summary>
    public Assessment? Read(JsonElement file)
    {
        if (CatalogOf(file) is not { } catalog)
        {
            return null;
        }

        IReadOnlyList<SignOff> signatures = [.. JsonValues.Objects(file, "sign-off").Select(SignOff).OfType<SignOff>()];
        return new Assessment(AuditOf(file) ?? "", catalog)
        {
            Title = FormText.CleanLine(JsonValues.Text(file, "title")),
            Targets = TargetsOf(file),
            Results = beside.AddTo(DistinctResults.Of(Results(file), diagnostics), null, null),
            Parameters = Parameters(file),
            SignOffs = signatures,
        };
    }

    /// <summary>An export says apart from its own id which audit its page was made for, and nothing where it was made for none.</summary>
    private static string? AuditOf(JsonElement file) =>
        FormText.CleanLine(JsonValues.Text(file, file.TryGetProperty("audit", out _) ? "audit" : "id"));

    public static AssessedCatalog? CatalogOf(JsonElement file) =>
        JsonValues.Object(file, "catalog") is { } catalog && FormText.CleanLine(JsonValues.Text(catalog, "id")) is { } id
            ? new AssessedCatalog(
                id, FormText.CleanLine(JsonValues.Text(catalog, "version")), FormText.CleanLine(JsonValues.Text(catalog, "digest")),
                FormText.CleanLine(JsonValues.Text(catalog, "profile")))
            : null;

    public static IReadOnlyList<AssessmentTarget> TargetsOf(JsonElement file) =>
    [
        .. JsonValues.Objects(file, "targets")
            .Select(target =>
                (Id: FormText.CleanLine(JsonValues.Text(target, "id")), Title: FormText.CleanLine(JsonValues.Text(target, "title"))))
            .Where(target => target.Id is not null)
            .Select(target => new AssessmentTarget(target.Id!, target.Title ?? target.Id!)),
    ];

    private IEnumerable<(CheckResult Result, WrittenAnswer Written)> Results(JsonElement file)
    {
        var number = 0;
        foreach (var entry in FormSize.Bounded(JsonValues.List(file, "results"), FormLimits.Results, "answers"))
        {
            number++;
            var name = string.Create(CultureInfo.InvariantCulture, $"result {number}");
            if (entry.ValueKind == JsonValueKind.Object && FormText.CleanLine(JsonValues.Text(entry, "control")) is { } control)
            {
                var written = Written(entry, control, name);
                if (Result(entry, written) is { } result)
                {
                    yield return (result, written);
                }
            }
            else
            {
                diagnostics.Add(FormDiagnostics.UnnamedAnswer(source.Start, name));
            }
        }
    }

    private WrittenAnswer Written(JsonElement entry, string control, string name)
    {
        var question = new FormQuestion(
            control, FormText.CleanLine(JsonValues.Text(entry, "check")),
            FormText.CleanLine(JsonValues.Text(entry, "digest")), AnswerKind.Verdict, []);
        return new WrittenAnswer(question, FormText.CleanLine(JsonValues.Text(entry, "target")), source.Start, name)
        {
            Answer = JsonValues.Written(entry, "result"),
            Note = JsonValues.Written(entry, "note"),
            Sample = JsonValues.Object(entry, "sample") is { } sample
                ? (JsonValues.Written(sample, "size"), JsonValues.Written(sample, "of"))
                : default,
            By = JsonValues.Text(entry, "by"),
            On = JsonValues.Text(entry, "on"),
            CarriedFrom = JsonValues.Text(entry, "carried-from"),
            Beside = [.. Foreign(entry)],
        };
    }

    /// <summary>Texts under keys that no form of ours has.</summary>
    private IEnumerable<string> Foreign(JsonElement entry)
    {
        foreach (var property in entry.EnumerateObject())
        {
            if (!Keys.Contains(property.Name) && JsonValues.Text(property.Value) is { } text)
            {
                var key = FormText.CleanLine(property.Name) ?? "a key without a name";
                beside.Count(key, source.Start);
                yield return BesideFields.Line(key, text);
            }
        }
    }

    private CheckResult? Result(JsonElement entry, WrittenAnswer written)
    {
        var value = FormText.Clean(JsonValues.Written(entry, "value"));
        var evidence = EvidenceOf(entry);
        var result = interpreter.Interpret(written);
        if (value is null && evidence.Count == 0)
        {
            return result;
        }

        result ??= new CheckResult(written.Question.Control, written.Question.Check, written.Target)
        {
            Digest = written.Question.Digest,
            Result = Verdict.NotChecked,
        };
        var isVerdictOnlyFiller = value is not null && result.Result == Verdict.NotChecked;
        return result with { Result = isVerdictOnlyFiller ? null : result.Result, Value = value, Evidence = evidence };
    }

    private static IReadOnlyList<Evidence> EvidenceOf(JsonElement entry)
    {
        var isOne = entry.TryGetProperty("evidence", out var value) && value.ValueKind != JsonValueKind.Array;
        return isOne
            ? [.. new[] { EvidenceItem(value) }.OfType<Evidence>()]
            : [.. JsonValues.List(entry, "evidence").Select(EvidenceItem).OfType<Evidence>()];
    }

    private static Evidence? EvidenceItem(JsonElement item)
    {
        var isObject = item.ValueKind == JsonValueKind.Object;
        var href = FormText.CleanLine(isObject ? JsonValues.Text(item, "href") : JsonValues.Text(item));
        var title = isObject ? FormText.CleanLine(JsonValues.Text(item, "title")) : null;
        return href is null ? title is null ? null : new Evidence(title) : new Evidence(href, title);
    }

    private static Dictionary<string, string> Parameters(JsonElement file)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (JsonValues.Object(file, "parameters") is { } parameters)
        {
            foreach (var parameter in parameters.EnumerateObject())
            {
                if (FormText.Clean(JsonValues.Text(parameter.Value)) is { } value)
                {
                    values[parameter.Name] = value;
                }
            }
        }

        return values;
    }

    private SignOff? SignOff(JsonElement entry)
    {
        var role = FormText.CleanLine(JsonValues.Text(entry, "role"));
        var name = FormText.CleanLine(JsonValues.Text(entry, "name"));
        var on = JsonValues.Text(entry, "on");
        return role is null || (name is null && on is null)
            ? null
            : new SignOff(
                role, name, beside.Day(on, source.Start, $"sign-off of {role}"), FormText.CleanLine(JsonValues.Text(entry, "digest")));
    }
}

using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Replies;

/// <summary>Reads a reply as strictly as it was written: a key, a type or a word too many, and nothing of it is believed.</summary>
internal static class FormReplyReader
{
    private const int MostResults = 2 * FormLimits.Results; // a line on paper counts for each check of its control

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = DiagnosticTable.All
        .Where(descriptor => descriptor.Code.StartsWith("CHK6", StringComparison.Ordinal))
        .ToDictionary(descriptor => descriptor.Code, StringComparer.Ordinal);

    /// <summary>Reads what the process that read a form sent back.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static (FilledForm? Form, IReadOnlyList<Diagnostic> Findings) Read(SourceFile form, ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reply = new ReplyFields(bytes);
            var read = Read(ref reply, form);
            reply.AssertEnd();
            return read;
        }
        catch (Exception damage) when (damage is JsonException or InvalidOperationException) // no JSON, or a text with half a character
        {
            throw new InvalidDataException("the reply is no JSON");
        }
    }

    private static (FilledForm? Form, IReadOnlyList<Diagnostic> Findings) Read(ref ReplyFields reply, SourceFile file)
    {
        List<Diagnostic> findings = [];
        FilledForm? form = null;
        var places = new FormPlaces(file);
        reply.Start();
        while (reply.Next() is { } key)
        {
            switch (key)
            {
                case "findings":
                    findings = reply.Objects(FormReplyWriter.MostFindings, (ref fields) => Finding(ref fields, places));
                    break;
                case "left-out" when reply.Number() is > 0 and var count:
                    findings.Add(FormDiagnostics.FindingsLeftOut(places.Start, count));
                    break;
                case "left-out":
                    break;
                case "form":
                    reply.Start();
                    form = Form(ref reply);
                    break;
                default:
                    throw ReplyFields.Unknown(key);
            }
        }

        var isRefused = findings.Any(finding => finding.Severity == Severity.Error);
        return form is not null || isRefused
            ? (form, findings)
            : throw new InvalidDataException("the reply gives no form and does not say why");
    }

    private static Diagnostic Finding(ref ReplyFields fields, FormPlaces places)
    {
        var (code, message, hint, offset, length) = ("", "", (string?)null, -1, 0);
        while (fields.Next() is { } key)
        {
            switch (key)
            {
                case "code": code = fields.Text(); break;
                case "message": message = fields.Text(); break;
                case "hint": hint = fields.Text(); break;
                case "offset": offset = fields.Number(); break;
                case "length": length = fields.Number(); break;
                default: throw ReplyFields.Unknown(key);
            }
        }

        return Descriptors.TryGetValue(code, out var descriptor)
            ? new Diagnostic(descriptor, places.Span(offset, length), message, hint)
            : throw new InvalidDataException("the reply names a finding that there is not");
    }

    private static FilledForm Form(ref ReplyFields fields)
    {
        var (kind, assessor, date, copy, id, title) = (FormKind.Pdf, (string?)null, (string?)null, (string?)null, "", (string?)null);
        var catalog = new AssessedCatalog("");
        var answers = new Assessment("", catalog);
        IReadOnlyList<HeadEntry> head = [];
        while (fields.Next() is { } key)
        {
            switch (key)
            {
                case "kind": kind = Word<FormKind>(fields.Text()); break;
                case "assessor": assessor = fields.Text(); break;
                case "date": date = fields.Text(); break;
                case "copy": copy = fields.Text(); break;
                case "id": id = fields.Text(); break;
                case "title": title = fields.Text(); break;
                case "catalog": catalog = catalog with { Id = fields.Text() }; break;
                case "version": catalog = catalog with { Version = fields.Text() }; break;
                case "digest": catalog = catalog with { Digest = fields.Text() }; break;
                case "profile": catalog = catalog with { Profile = fields.Text() }; break;
                case "targets": answers = answers with { Targets = fields.Objects(FormLimits.Results, Target) }; break;
                case "parameters": answers = answers with { Parameters = Parameters(fields.Objects(FormLimits.Results, Parameter)) }; break;
                case "head": head = fields.Objects(FormLimits.Results, HeadText); break;
                case "sign-off": answers = answers with { SignOffs = fields.Objects(FormLimits.Results, SignOff) }; break;
                case "results": answers = answers with { Results = fields.Objects(MostResults, Result) }; break;
                default: throw ReplyFields.Unknown(key);
            }
        }

        return catalog.Id.Length > 0
            ? new FilledForm(kind, answers with { Id = id, Title = title, Catalog = catalog })
            {
                Assessor = assessor,
                Date = date,
                Copy = copy,
                Head = head,
            }
            : throw new InvalidDataException("the reply does not say which catalog was answered");
    }

    private static HeadEntry HeadText(ref ReplyFields fields)
    {
        var (field, text, role) = ((HeadField?)null, "", (string?)null);
        while (fields.Next() is { } key)
        {
            switch (key)
            {
                case "field": field = MachineWord.Find<HeadField>(fields.Text()); break;
                case "text": text = fields.Text(); break;
                case "role": role = fields.Text(); break;
                default: throw ReplyFields.Unknown(key);
            }
        }

        return new HeadEntry(field ?? throw new InvalidDataException("a text of the first pages has no place"), text, role);
    }

    private static AssessmentTarget Target(ref ReplyFields fields)
    {
        var (id, title) = Pair(ref fields, "id", "title");
        return new AssessmentTarget(id, title ?? throw new InvalidDataException("a target has no title"));
    }

    private static KeyValuePair<string, string> Parameter(ref ReplyFields fields)
    {
        var (id, value) = Pair(ref fields, "id", "value");
        return KeyValuePair.Create(id, value ?? throw new InvalidDataException("a parameter has no value"));
    }

    private static Dictionary<string, string> Parameters(IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (id, value) in pairs)
        {
            values[id] = value;
        }

        return values;
    }

    private static Evidence Evidence(ref ReplyFields fields)
    {
        var (href, title) = Pair(ref fields, "href", "title");
        return new Evidence(href, title);
    }

    private static (string First, string? Second) Pair(ref ReplyFields fields, string firstKey, string secondKey)
    {
        var (first, second) = ((string?)null, (string?)null);
        while (fields.Next() is { } key)
        {
            first = key == firstKey ? fields.Text() : first;
            second = key == secondKey ? fields.Text() : second;
            _ = key == firstKey || key == secondKey ? 0 : throw ReplyFields.Unknown(key);
        }

        return (first ?? throw new InvalidDataException("an entry has no id"), second);
    }

    private static SignOff SignOff(ref ReplyFields fields)
    {
        var signature = new SignOff("", null, null, null);
        while (fields.Next() is { } key)
        {
            signature = key switch
            {
                "role" => signature with { Role = fields.Text() },
                "name" => signature with { Name = fields.Text() },
                "on" => signature with { On = fields.Text() },
                "digest" => signature with { Digest = fields.Text() },
                _ => throw ReplyFields.Unknown(key),
            };
        }

        return signature;
    }

    private static CheckResult Result(ref ReplyFields fields)
    {
        var (control, check, target) = ("", (string?)null, (string?)null);
        var (verdict, value, note, digest) = ((Verdict?)null, (string?)null, (string?)null, (string?)null);
        var (by, on, carriedFrom) = ((string?)null, (string?)null, (string?)null);
        var (sample, sampleOf) = ((string?)null, (string?)null);
        IReadOnlyList<Evidence> evidence = [];
        while (fields.Next() is { } key)
        {
            switch (key)
            {
                case "control": control = fields.CommonText(); break;
                case "check": check = fields.CommonText(); break;
                case "target": target = fields.CommonText(); break;
                case "result": verdict = VerdictWords.Parse(fields.CommonText()) ?? throw ReplyFields.Unknown(key); break;
                case "value": value = fields.Text(); break;
                case "note": note = fields.Text(); break;
                case "evidence": evidence = fields.Objects(FormLimits.TextCharacters, Evidence) is [_, ..] named ? named : []; break;
                case "sample": sample = fields.Text(); break;
                case "sample-of": sampleOf = fields.Text(); break;
                case "by": by = fields.CommonText(); break;
                case "on": on = fields.CommonText(); break;
                case "digest": digest = fields.CommonText(); break;
                case "carried-from": carriedFrom = fields.CommonText(); break;
                default: throw ReplyFields.Unknown(key);
            }
        }

        return new CheckResult(control, check, target)
        {
            Result = verdict,
            Value = value,
            Note = note,
            Evidence = evidence,
            Sample = AnswerSample.From(sample, sampleOf),
            By = by,
            On = on,
            Digest = digest,
            CarriedFrom = carriedFrom,
        };
    }

    private static T Word<T>(string text)
        where T : struct, Enum =>
        Enum.TryParse<T>(text, out var word) && Enum.IsDefined(word)
            ? word
            : throw new InvalidDataException("the reply names a kind that there is not");
}

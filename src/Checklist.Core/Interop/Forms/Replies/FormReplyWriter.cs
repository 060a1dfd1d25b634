using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Checklist.Core.Assessments;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Interop.Forms.Replies;

/// <summary>Writes a reply. <see cref="FormReplyReader"/> is its counterpart, key for key.</summary>
internal sealed class FormReplyWriter : IDisposable
{
    public const int MostFindings = 1_000; // a report shows fifty

    private const int LongestResult = 16 * 1024 * 1024; // bytes; texts are cut at 32,768 characters

    private readonly ArrayBufferWriter<byte> bytes = new(64 * 1024);
    private readonly Utf8JsonWriter json;

    private FormReplyWriter() =>
        json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>What the process that reads a form sends back.</summary>
    /// <exception cref="FormTooLargeException">It is larger than a reply may be.</exception>
    public static ReadOnlyMemory<byte> Write(FilledForm? form, IReadOnlyList<Diagnostic> findings)
    {
        using var writer = new FormReplyWriter();
        writer.Write(findings, form);
        writer.json.Flush();
        return writer.bytes.WrittenMemory;
    }

    public void Dispose() => json.Dispose();

    private void Write(IReadOnlyList<Diagnostic> findings, FilledForm? form)
    {
        json.WriteStartObject();
        Objects("findings", findings.OrderBy(finding => finding.Severity != Severity.Error).Take(MostFindings), Finding);
        json.WriteNumber("left-out", Math.Max(0, findings.Count - MostFindings));
        if (form is not null)
        {
            json.WriteStartObject("form");
            Form(form);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void Finding(Diagnostic finding)
    {
        Text("code", finding.Code);
        Text("message", finding.Message);
        Text("hint", finding.Hint);
        if (finding.Span.Source.Content.Length > 0)
        {
            json.WriteNumber("offset", finding.Span.Offset);
            json.WriteNumber("length", finding.Span.Length);
        }
    }

    private void Form(FilledForm form)
    {
        Text("kind", form.Kind.ToString());
        Text("assessor", form.Assessor);
        Text("date", form.Date);
        Text("copy", form.Copy);
        Text("id", form.Answers.Id);
        Text("title", form.Answers.Title);
        Text("catalog", form.Answers.Catalog.Id);
        Text("version", form.Answers.Catalog.Version);
        Text("digest", form.Answers.Catalog.Digest);
        Text("profile", form.Answers.Catalog.Profile);
        Objects("targets", form.Answers.Targets, target =>
        {
            Text("id", target.Id);
            Text("title", target.Title);
        });
        Objects("parameters", form.Answers.Parameters, parameter =>
        {
            Text("id", parameter.Key);
            Text("value", parameter.Value);
        });
        Objects("sign-off", form.Answers.SignOffs, SignOff);
        Objects("head", form.Head, entry =>
        {
            Text("field", MachineWord.Of(entry.Field));
            Text("text", entry.Text);
            Text("role", entry.Role);
        });
        Objects("results", form.Answers.Results, Result);
    }

    private void SignOff(SignOff signature)
    {
        Text("role", signature.Role);
        Text("name", signature.Name);
        Text("on", signature.On);
        Text("digest", signature.Digest);
    }

    private void Result(CheckResult result)
    {
        Text("control", result.Control);
        Text("check", result.Check);
        Text("target", result.Target);
        Text("result", result.Result is { } verdict ? VerdictWords.Of(verdict) : null);
        Text("value", result.Value);
        Text("note", result.Note);
        Objects("evidence", result.Evidence, evidence =>
        {
            Text("href", evidence.Href);
            Text("title", evidence.Title);
        });
        Text("sample", result.Sample?.Size);
        Text("sample-of", result.Sample?.Of);
        Text("by", result.By);
        Text("on", result.On);
        Text("digest", result.Digest);
        Text("carried-from", result.CarriedFrom);
        if (json.BytesCommitted + json.BytesPending > FormReply.MostBytes - LongestResult)
        {
            throw new FormTooLargeException("its answers are longer than those of any form");
        }
    }

    private void Objects<T>(string key, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(key);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Text(string key, string? value)
    {
        if (value is not null)
        {
            json.WriteString(key, value);
        }
    }
}

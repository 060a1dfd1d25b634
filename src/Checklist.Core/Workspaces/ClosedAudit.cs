using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents.Audits;
using Checklist.Core.Outputs;
using Checklist.Core.Revisions;
using Checklist.Core.Text;

namespace Checklist.Core.Workspaces;

/// <summary>
/// An audit that is over: every file that its report depends on, the sums of its evidence, and the report, in one file that says when it
/// was changed.
/// </summary>
/// <param name="Catalog">The catalog's file among <paramref name="Files"/>.</param>
/// <param name="Assessment">The assessment's.</param>
/// <param name="Files">By path in the catalog's folder.</param>
/// <param name="Evidence">Sum and size of each file that was named as evidence, by its address; no sum where there was no file.</param>
/// <param name="Report">The report as it was written.</param>
public sealed record ClosedAudit(
    string Id,
    DateOnly AsOf,
    string Seal,
    string Folder,
    string Catalog,
    string Assessment,
    IReadOnlyList<OutputFile> Files,
    IReadOnlyList<(string Href, EvidenceFile File)> Evidence,
    IReadOnlyList<OutputFile> Report)
{
    public const string Extension = ".closed.json";

    private const string Format = "checklist-closed-audit-1";

    /// <summary>The files, as a folder that stays as it is.</summary>
    public ISourceProvider Sources => new HeldSources(Folder, Files);

    public SourceFile AssessmentFile => Sources.Read(Assessment);

    /// <summary>What was at the path of an evidence.</summary>
    public EvidenceFile? EvidenceAt(string href) => Evidence.FirstOrDefault(entry => entry.Href == href).File;

    public ReadOnlyMemory<byte> Write()
    {
        var json = Json();
        return CanonicalBytes.Of(json.Add("sum", json.Digest()).ToMap());
    }

    /// <summary>Null with CHK6245 in the bag for a file that is no closed audit, or that was changed.</summary>
    public static ClosedAudit? Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var place = Diagnostic.Nowhere(file.DisplayPath);
        try
        {
            using var document = JsonDocument.Parse(file.Bytes);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() != Format)
            {
                diagnostics.Add(AuditDiagnostics.ClosedChanged(place, "it is of another format"));
                return null;
            }

            var audit = Read(root);
            if (audit.Write().Span.SequenceEqual(file.Bytes))
            {
                return audit;
            }

            diagnostics.Add(AuditDiagnostics.ClosedChanged(place, ChangeOf(audit, root)));
        }
        catch (Exception fault) when (fault
            is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            diagnostics.Add(AuditDiagnostics.ClosedChanged(place, "it cannot be read"));
        }

        return null;
    }

    /// <summary>What is not as it was written, in words, for a file that says something else than its sums.</summary>
    private static string ChangeOf(ClosedAudit audit, JsonElement root)
    {
        var files = Changed(root, "files").Concat(Changed(root, "report")).ToList();
        return files.Count switch
        {
            > 0 => $"{Quoting.List(files)} in it {(files.Count == 1 ? "is" : "are")} not as {(files.Count == 1 ? "it was" : "they were")} written",
            _ when audit.Json().Digest() != root.GetProperty("sum").GetString() =>
                "each file in it is as it was written, but its sum, its head or the list of its files is not",
            _ => "it says the same as when it was written, in other bytes",
        };
    }

    private static IEnumerable<string> Changed(JsonElement root, string list) => Items(root, list)
        .Where(entry => !entry.TryGetProperty("sha256", out var sum) || sum.GetString() != SumOf(ReadFile(entry)))
        .Select(entry => Text(entry, "path"));

    private static string SumOf(OutputFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span));

    private static ClosedAudit Read(JsonElement root) => new(
        Text(root, "assessment"),
        DateOnly.ParseExact(Text(root, "as-of"), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Text(root, "seal"),
        Text(root, "folder"),
        Text(root, "catalog"),
        Text(root, "file"),
        [.. Items(root, "files").Select(ReadFile)],
        [.. Items(root, "evidence").Select(entry => (Text(entry, "href"), ReadEvidence(entry)))],
        [.. Items(root, "report").Select(ReadFile)]);

    private CanonicalJson Json() => new CanonicalJson()
        .Add("format", Format)
        .Add("assessment", Id)
        .Add("as-of", AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
        .Add("seal", Seal)
        .Add("folder", Folder)
        .Add("catalog", Catalog)
        .Add("file", Assessment)
        .Add("files", [.. Files.Select(OfFile)])
        .Add("evidence", [.. Evidence.Select(entry => new CanonicalJson()
            .Add("href", entry.Href)
            .Add("sha256", entry.File.Sha256)
            .Add("bytes", entry.File.Bytes.ToString(CultureInfo.InvariantCulture)))])
        .Add("report", [.. Report.Select(OfFile)]);

    /// <summary>Texts can be read where they are; everything else is in base64.</summary>
    private static CanonicalJson OfFile(OutputFile file)
    {
        var text = TextOf(file.Bytes.Span);
        return new CanonicalJson()
            .Add("path", file.Path)
            .Add("sha256", SumOf(file))
            .Add(text is null ? "base64" : "text", text ?? Convert.ToBase64String(file.Bytes.Span));
    }

    private static string? TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
            return text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static OutputFile ReadFile(JsonElement entry) => new(
        Text(entry, "path"),
        entry.TryGetProperty("text", out var text)
            ? Encoding.UTF8.GetBytes(text.GetString()!)
            : entry.TryGetProperty("base64", out var bytes) ? bytes.GetBytesFromBase64() : []);

    private static EvidenceFile ReadEvidence(JsonElement entry) => new(
        entry.TryGetProperty("sha256", out var sum) ? sum.GetString() : null,
        long.Parse(Text(entry, "bytes"), NumberStyles.None, CultureInfo.InvariantCulture));

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString() ?? throw new FormatException(name);

    private static IEnumerable<JsonElement> Items(JsonElement entry, string name) =>
        entry.TryGetProperty(name, out var list) ? list.EnumerateArray() : [];
}

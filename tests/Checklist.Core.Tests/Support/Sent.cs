using System.Text;
using System.Text.Json;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Support;

/// <summary>Files as reviewers send them.</summary>
internal static class Sent
{
    public const string Monday = "2026-11-02T10:00:00";
    public const string Tuesday = "2026-11-03T10:00:00";

    /// <summary>A review of version 1.0.0 of the catalog <c>lab</c>; what is empty is left out.</summary>
    public static string Form(string name, params (string Entry, string Decision, string Comment)[] entries) =>
        Form(name, "2026-11-01T10:00:00", $"copy-{name}", entries);

    public static string Form(
        string name, string at, string copy, params IReadOnlyList<(string Entry, string Decision, string Comment)> entries)
    {
        var lines = entries.Select(entry =>
        {
            string[] parts =
            [
                Pair("entry", entry.Entry), Pair("decision", entry.Decision), Pair("comment", entry.Comment), Pair("at", at),
            ];
            return $"    {{{string.Join(", ", parts.Where(part => part.Length > 0))}}}";
        });
        return $$"""
            {
              "format": "checklist-review-1",
              "catalog": "lab",
              "old": {"version": "0.9.0", "digest": "sha256:a"},
              "new": {"version": "1.0.0", "digest": "sha256:b"},
              "reviewer": {{{Pair("name", name)}}},
              "copy": "{{copy}}",
              "entries": [
            {{string.Join(",\n", lines)}}
              ]
            }
            """;
    }

    public static SourceFile File(string text, string path = "form.json") =>
        new(path, SourceFileState.Read, Encoding.UTF8.GetBytes(text));

    private static string Pair(string key, string value) => value.Length == 0 ? "" : $"\"{key}\": {JsonSerializer.Serialize(value)}";
}

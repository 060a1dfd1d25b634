using System.Globalization;
using Checklist.Core.Diagnostics;

namespace Checklist.Cli.Reports;

/// <summary>Numbers and severities as every report says them.</summary>
internal static class Words
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        Severity.Info => "info",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    public static string Count(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>The message and what may be below it, for formats that have one field for all of it.</summary>
    public static string MessageWithHint(Diagnostic finding) =>
        finding.Hint is null ? finding.Message : $"{finding.Message}\nhint: {finding.Hint}";

    /// <summary>The same with the other places, for formats that have no field for these either.</summary>
    public static string MessageWithAll(Diagnostic finding)
    {
        var notes = finding.Notes.Select(note => $"note: {note.Span}: {note.Message}");
        return string.Join('\n', [finding.Message, .. notes, .. finding.Hint is null ? Array.Empty<string>() : [$"hint: {finding.Hint}"]]);
    }
}

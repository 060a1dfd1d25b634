using System.Text.Json;
using Checklist.Cli.Sources;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Cli.Output;

/// <summary>A finding of a build that went on, kept so that the next build can tell it again.</summary>
internal sealed record StampedFinding(string Code, int Severity, StampedPlace Place, string? Hint, IReadOnlyList<StampedPlace> Notes)
{
    /// <summary>Null where one of its places is in a text that is not one of the folders'.</summary>
    public static StampedFinding? Of(Diagnostic finding, IReadOnlyCollection<TracedSources> sources)
    {
        var notes = finding.Notes.Select(note => StampedPlace.Of(note.Span, note.Message, sources)).OfType<StampedPlace>().ToList();
        return StampedPlace.Of(finding.Span, finding.Message, sources) is { } place && notes.Count == finding.Notes.Count
            ? new StampedFinding(finding.Code, (int)finding.Severity, place, finding.Hint, notes)
            : null;
    }

    /// <summary>The finding as it was; null where that cannot be told.</summary>
    /// <param name="sources">The folders, each after <see cref="TracedSources.IsAsIn"/>.</param>
    public Diagnostic? Tell(IReadOnlyCollection<TracedSources> sources)
    {
        var notes = Notes.Select(note => note.Find(sources) is { } place ? new DiagnosticNote(place, note.Message) : null)
            .OfType<DiagnosticNote>().ToList();
        return DiagnosticTable.Find(Code) is { } descriptor && Place.Find(sources) is { } span && notes.Count == Notes.Count
            ? new Diagnostic(descriptor, span, Place.Message, Hint) { Severity = (Severity)Severity, Notes = notes }
            : null;
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        BuildStamp.WriteText(json, "code", Code);
        json.WriteNumber("severity", Severity);
        Place.Write(json);
        if (Hint is not null)
        {
            BuildStamp.WriteText(json, "hint", Hint);
        }

        json.WriteStartArray("notes");
        foreach (var note in Notes)
        {
            json.WriteStartObject();
            note.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    public static StampedFinding Parse(JsonElement finding) => new(
        BuildStamp.TextOf(finding, "code"),
        finding.GetProperty("severity").GetInt32(),
        StampedPlace.Parse(finding),
        finding.TryGetProperty("hint", out var hint) ? hint.GetString() : null,
        [.. finding.GetProperty("notes").EnumerateArray().Select(StampedPlace.Parse)]);
}

/// <summary>What is said about a place.</summary>
/// <param name="HasText">False for a folder, an option, or a file that holds nothing: there is a path alone.</param>
internal sealed record StampedPlace(string Message, string Path, bool HasText, int Offset, int Length)
{
    public static StampedPlace? Of(SourceSpan span, string message, IReadOnlyCollection<TracedSources> sources)
    {
        var hasText = span.Source.Content.Length > 0;
        return !hasText || sources.Any(folder => folder.Holds(span.Source))
            ? new StampedPlace(message, span.Source.Path, hasText, span.Offset, span.Length)
            : null;
    }

    public SourceSpan? Find(IReadOnlyCollection<TracedSources> sources)
    {
        var source = HasText
            ? sources.Select(folder => folder.Find(Path)).FirstOrDefault(text => text is not null)
            : new SourceText(Path, "");
        return source is not null && Offset >= 0 && Length >= 0 && Offset <= source.Content.Length - Length
            ? source.Span(Offset, Length)
            : null;
    }

    public void Write(Utf8JsonWriter json)
    {
        BuildStamp.WriteText(json, "message", Message);
        BuildStamp.WriteText(json, "path", Path);
        json.WriteBoolean("has-text", HasText);
        json.WriteNumber("offset", Offset);
        json.WriteNumber("length", Length);
    }

    public static StampedPlace Parse(JsonElement place) => new(
        BuildStamp.TextOf(place, "message"),
        BuildStamp.TextOf(place, "path"),
        place.GetProperty("has-text").GetBoolean(),
        place.GetProperty("offset").GetInt32(),
        place.GetProperty("length").GetInt32());
}

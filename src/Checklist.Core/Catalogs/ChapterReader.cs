using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Reads a chapter's entry and its Markdown file.</summary>
internal static class ChapterReader
{
    public static Chapter? Read(ISourceProvider sources, EntryReader entry)
    {
        if (entry.Text("id") is not { } id)
        {
            return null;
        }

        try
        {
            return Read(sources, entry, id);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, id.Span, "chapter", id.Value))
        {
            throw;
        }
    }

    private static Chapter Read(ISourceProvider sources, EntryReader entry, SourcedText id)
    {
        var file = entry.Text("file");
        return new Chapter(id, entry.Text("title"))
        {
            Part = entry.Text("part"),
            Summary = entry.Prose("summary"),
            File = file,
            Prose = file is null ? null : ReadFile(sources, file, entry.Diagnostics),
            Controls = ReadControls(entry),
            Extensions = entry.Extensions(),
        };
    }

    private static ProseDocument? ReadFile(ISourceProvider sources, SourcedText file, DiagnosticBag diagnostics)
    {
        if (!TextPatterns.IsMatch(TextKind.Path, file.Value))
        {
            return null;
        }

        var source = SourceLoader.Load(sources, file.Value, file.Span, diagnostics);
        try
        {
            return source is null ? null : ProseParser.ParseChapter(source, diagnostics);
        }
        catch (Exception fault) when (FaultPlace.Note(fault, source!.Start))
        {
            throw;
        }
    }

    private static ChapterControls? ReadControls(EntryReader entry) => entry.Node("controls") switch
    {
        null => null,
        YamlScalar => new ChapterControls(IsAll: true, []),
        _ => new ChapterControls(IsAll: false, entry.Texts("controls")),
    };
}

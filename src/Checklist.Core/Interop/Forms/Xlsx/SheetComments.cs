using System.Xml;
using Checklist.Core.Interop.Forms.Tables;

namespace Checklist.Core.Interop.Forms.Xlsx;

/// <summary>
/// Comments at cells, of both kinds: notes, and the threads of newer programs, which leave a note beside each thread for older
/// ones.
/// </summary>
internal static class SheetComments
{
    private const int MostComments = 20_000; // one for each check of a large catalog

    /// <summary>By the name of the cell, in the order of the file.</summary>
    public static ILookup<string, FormRemark> Read(WorkbookArchive archive, string sheetPath)
    {
        var threads = new List<(string Cell, string? Author, string Text)>();
        var notes = new List<(string Cell, string? Author, string Text)>();
        var people = new Lazy<Dictionary<string, string>>(() => People(archive));
        foreach (var (kind, path) in WorkbookSheets.Relations(archive, sheetPath))
        {
            if (kind.EndsWith("/threadedComment", StringComparison.Ordinal))
            {
                threads.AddRange(Threads(archive, path, people.Value));
            }
            else if (kind.EndsWith("/comments", StringComparison.Ordinal))
            {
                notes.AddRange(Notes(archive, path));
            }
        }

        var threaded = threads.Select(comment => comment.Cell).ToHashSet(StringComparer.Ordinal);
        return threads.Concat(notes.Where(note => !threaded.Contains(note.Cell))).ToLookup(
            comment => comment.Cell,
            comment => new FormRemark($"Comment{By(comment.Author)} on {comment.Cell}", comment.Text),
            StringComparer.Ordinal);
    }

    private static string By(string? author) => string.IsNullOrWhiteSpace(author) ? "" : $" by {author}";

    private static IEnumerable<(string, string?, string)> Threads(WorkbookArchive archive, string path, Dictionary<string, string> people)
    {
        using var xml = archive.Part(path);
        var (cell, author, count) = ("", (string?)null, 0);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "threadedComment")
            {
                (cell, author) = (xml.GetAttribute("ref") ?? "", people.GetValueOrDefault(xml.GetAttribute("personId") ?? ""));
            }
            else if (xml.LocalName == "text" && SheetCells.TextOf(xml) is var text && !string.IsNullOrWhiteSpace(text))
            {
                FormSize.Check(++count, MostComments, "comments");
                yield return (cell, author, text);
            }
        }
    }

    private static IEnumerable<(string, string?, string)> Notes(WorkbookArchive archive, string path)
    {
        using var xml = archive.Part(path);
        var authors = new List<string>();
        var (cell, author, count) = ("", (string?)null, 0);
        while (xml is not null && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            if (xml.LocalName == "author")
            {
                FormSize.Check(authors.Count + 1, MostComments, "authors of comments");
                authors.Add(FormText.CleanLine(SheetCells.TextOf(xml)) ?? "");
            }
            else if (xml.LocalName == "comment")
            {
                cell = xml.GetAttribute("ref") ?? "";
                author = int.TryParse(xml.GetAttribute("authorId"), out var number) && number >= 0 && number < authors.Count
                    ? authors[number]
                    : null;
            }
            else if (xml.LocalName == "text" && WithoutAuthor(SharedTexts.Runs(xml), author) is { Length: > 0 } text)
            {
                FormSize.Check(++count, MostComments, "comments");
                yield return (cell, author, text);
            }
        }
    }

    /// <summary>Programs begin a note with the name of who writes it.</summary>
    private static string WithoutAuthor(string text, string? author)
    {
        var (trimmed, name) = (text.Trim(), $"{author}:");
        return author is { Length: > 0 } && trimmed.StartsWith(name, StringComparison.Ordinal) ? trimmed[name.Length..].Trim() : trimmed;
    }

    private static Dictionary<string, string> People(WorkbookArchive archive)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var relations = WorkbookSheets.Relations(archive, WorkbookSheets.Book);
        foreach (var (_, path) in relations.Where(relation => relation.Kind.EndsWith("/person", StringComparison.Ordinal)))
        {
            using var xml = archive.Part(path);
            while (xml is not null && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "person" && xml.GetAttribute("id") is { } id)
                {
                    FormSize.Check(names.Count + 1, MostComments, "authors of comments");
                    names[id] = FormText.CleanLine(xml.GetAttribute("displayName")) ?? "";
                }
            }
        }

        return names;
    }
}

using System.Globalization;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Revisions.Releases;
using Checklist.Core.Text;

namespace Checklist.Core.Revisions;

/// <summary>Reads the tree that <see cref="ProseTreeWriter"/> writes.</summary>
internal static class ProseTreeReader
{
    private static readonly SourceSpan Nowhere = Diagnostic.Nowhere("");
    private static readonly ValueSpan Unwritten = new(new SourcedText("", Nowhere, TextForm.Verbatim), 0, 0);

    /// <summary>Reads prose that was written as a tree.</summary>
    /// <param name="tree">As the writer made it.</param>
    public static ProseDocument Read(string tree) =>
        TryRead(JsonFieldReader.Read(System.Text.Encoding.UTF8.GetBytes(tree)))
            ?? throw new ArgumentException("no tree of prose", nameof(tree));

    /// <summary>Null for a value that no prose is recorded as.</summary>
    public static ProseDocument? TryRead(FieldValue value)
    {
        try
        {
            var blocks = List(value);
            var hasNotes = blocks is [.., FieldMap { Members.Count: 1 } last] && last["notes"] is not null;
            var notes = hasNotes ? List(((FieldMap)blocks[^1])["notes"]) : [];
            return new ProseDocument(
                new SourcedText("", Nowhere, TextForm.Verbatim),
                Blocks(hasNotes ? [.. blocks.SkipLast(1)] : blocks),
                [.. notes.Select((note, index) => new Footnote(index + 1, Blocks(List(note))))]);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static IReadOnlyList<ProseBlock> Blocks(IReadOnlyList<FieldValue> values) => [.. values.Select(value => Block(Map(value)))];

    private static ProseBlock Block(FieldMap map) =>
        NameOf(map, "p", "text", "heading", "items", "code", "quote", "table", "definitions", "rule") switch
        {
            "heading" => new HeadingBlock(Number(map["heading"]), "", Inlines(map["text"]), Unwritten),
            "p" => new ParagraphBlock(Inlines(map["p"])),
            "text" => new ParagraphBlock(Inlines(map["text"])),
            "items" => OfList(map),
            "code" => new CodeBlock(map.Text("language") ?? "", Text(map["code"])),
            "quote" => new QuoteBlock(Blocks(List(map["quote"]))),
            "table" => OfTable(map),
            "definitions" => new DefinitionListBlock([.. List(map["definitions"]).Select(item => Definition(Map(item)))]),
            _ => new RuleBlock(),
        };

    private static ListBlock OfList(FieldMap map)
    {
        var items = List(map["items"]).Select(Map).ToList();
        var isTight = items.SelectMany(item => List(item["blocks"]))
            .Any(block => Map(block)["heading"] is null && Map(block)["text"] is not null);
        var start = map["start"] is { } number ? Number(number) : 1;
        return new ListBlock(Text(map["list"]) == "ordered", start, isTight, [.. items.Select(Item)]);
    }

    private static ListItem Item(FieldMap item) =>
        new(item.Text("task") switch { null => null, "done" => true, _ => false }, Blocks(List(item["blocks"])));

    private static TableBlock OfTable(FieldMap map)
    {
        var rows = List(map["table"]).Select(row => new TableRow([.. List(row).Select(Inlines)])).ToList();
        return rows is [var header, .. var others]
            ? new TableBlock(
                map["align"] is { } align ? [.. List(align).Select(Alignment)] : [.. header.Cells.Select(_ => TableAlignment.None)],
                header,
                others)
            : throw new FormatException("a table has a header");
    }

    private static TableAlignment Alignment(FieldValue value) => Text(value) switch
    {
        "" => TableAlignment.None,
        "left" => TableAlignment.Left,
        "center" => TableAlignment.Center,
        "right" => TableAlignment.Right,
        var other => throw new FormatException($"no alignment `{other}`"),
    };

    private static DefinitionItem Definition(FieldMap map) => new([.. List(map["terms"]).Select(Inlines)], Blocks(List(map["definition"])));

    private static IReadOnlyList<ProseInline> Inlines(FieldValue? value) => [.. List(value).Select(Inline)];

    private static ProseInline Inline(FieldValue value)
    {
        if (value is FieldText text)
        {
            return new TextInline(text.Value);
        }

        var map = Map(value);
        return NameOf(map, "em", "strong", "code", "link", "image", "target", "parameter", "note", "break") switch
        {
            "em" => new EmphasisInline(Inlines(map["em"])),
            "strong" => new StrongInline(Inlines(map["strong"])),
            "code" => new CodeInline(Text(map["code"])),
            "link" => new LinkInline(Text(map["link"]), map.Text("title"), Inlines(map["text"]), Unwritten),
            "image" => new ImageInline(Text(map["image"]), Text(map["text"]), map.Text("title"), Unwritten),
            "target" => Target(Text(map["target"]), map.Text("words")),
            "parameter" => new ParameterInline(Text(map["parameter"]), Unwritten),
            "note" => new FootnoteReferenceInline(Number(map["note"])),
            _ => new BreakInline(IsHard: true),
        };
    }

    private static CatalogLinkInline Target(string target, string? words)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        return hash < 0
            ? new CatalogLinkInline(target, null, words, Unwritten)
            : new CatalogLinkInline(target[..hash], target[(hash + 1)..], words, Unwritten);
    }

    private static string NameOf(FieldMap map, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (map[name] is not null && (name != "text" || map["heading"] is null))
            {
                return name;
            }
        }

        throw new FormatException("no part of prose");
    }

    private static IReadOnlyList<FieldValue> List(FieldValue? value) =>
        value is FieldList list ? list.Items : throw new FormatException("a list is missing");

    private static FieldMap Map(FieldValue value) => value as FieldMap ?? throw new FormatException("a map is missing");

    private static string Text(FieldValue? value) => value is FieldText text ? text.Value : throw new FormatException("a text is missing");

    private static int Number(FieldValue? value) =>
        int.TryParse(Text(value), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new FormatException("a number is missing");
}

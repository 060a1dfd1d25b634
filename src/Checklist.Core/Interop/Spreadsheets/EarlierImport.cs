using System.Security.Cryptography;
using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;
using Checklist.Core.Yaml;

namespace Checklist.Core.Interop.Spreadsheets;

/// <summary>The file that an import wrote into a catalog before. Its first line has the sum of the rest, so that edits are seen.</summary>
internal sealed class EarlierImport
{
    private const string Mark = "# Written by `checklist import --into`, which replaces this file as long as nobody edits it. Sum: ";
    private const int SumDigits = 16;
    private static readonly string[] NamedLists = ["roles", "levels"]; // keys of a control
    private static readonly string[] DeclaredLists = ["roles", "levels", "frameworks"]; // keys of the catalog

    private readonly string text;
    private readonly YamlMapping root;

    private EarlierImport(string text, YamlMapping root) => (this.text, this.root) = (text, root);

    public static EarlierImport Nothing { get; } = new("", new YamlMapping(Diagnostic.Nowhere(""), []));

    /// <summary>With the first line.</summary>
    public static string Sealed(string body) => $"{Mark}{Sum(body)}\n{body}";

    /// <summary>Null for a file that was not written by an import, or was edited since.</summary>
    /// <param name="isForced">Edits are no reason.</param>
    public static EarlierImport? Read(SourceText source, bool isForced)
    {
        var end = source.Content.IndexOf('\n', StringComparison.Ordinal);
        return (isForced || (end >= 0 && source.Content[..end] == Mark + Sum(source.Content[(end + 1)..])))
            && YamlReader.Read(source, new DiagnosticBag()) is YamlMapping root
            ? new EarlierImport(source.Content, root)
            : null;
    }

    /// <summary>Its controls in order, each with the groups around it.</summary>
    public IEnumerable<EarlierControl> Controls => Below(root, []);

    /// <summary>The roles and levels that it declares. Steps have other titles than the words of the table.</summary>
    public KnownNames Names => new(Titles("roles", ""), Titles("levels", "Level "), KnownNames.None.Frameworks);

    /// <summary>The lines of the lists that declare what these controls name.</summary>
    public ILookup<string, string> Declarations(IReadOnlyList<EarlierControl> kept)
    {
        var lines = text.Split('\n');
        return DeclaredLists
            .SelectMany(key => Items(root[key]).Select(item => (key, Id: IdOf(item), Line: lines[item.Span.Start.Line - 1])))
            .Where(entry => kept.Any(control => control.Names.Contains(entry.Id)))
            .ToLookup(entry => entry.key, entry => entry.Line, StringComparer.Ordinal);
    }

    private IEnumerable<EarlierControl> Below(YamlMapping parent, IReadOnlyList<(string Id, string Title)> path)
    {
        foreach (var group in Items(parent["groups"]))
        {
            IReadOnlyList<(string, string)> here = [.. path, (IdOf(group), (group["title"] as YamlScalar)?.Value ?? "")];
            foreach (var control in Items(group["controls"]))
            {
                yield return new EarlierControl(IdOf(control), TextOf(control), here, NamesIn(control))
                {
                    IsWithdrawn = (control["state"] as YamlScalar)?.Value == "withdrawn",
                };
            }

            foreach (var inner in Below(group, here))
            {
                yield return inner;
            }
        }
    }

    private Dictionary<string, string> Titles(string key, string before) => Items(root[key])
        .DistinctBy(IdOf, StringComparer.Ordinal)
        .ToDictionary(IdOf, item => (item["title"] as YamlScalar)?.Value is { } title && title.StartsWith(before, StringComparison.Ordinal)
            ? title[before.Length..]
            : IdOf(item), StringComparer.Ordinal);

    private static HashSet<string> NamesIn(YamlMapping control) =>
    [
        .. NamedLists.SelectMany(key => (control[key] as YamlSequence)?.Items ?? [])
            .OfType<YamlScalar>().Select(name => name.Value),
        .. Items(control["mappings"]).Select(mapping => (mapping["framework"] as YamlScalar)?.Value ?? ""),
    ];

    /// <summary>The lines of an item of a list, without the indentation that all of them have.</summary>
    private string TextOf(YamlMapping item)
    {
        var start = item.Span.Start;
        var indentation = start.Column - 3; // the hyphen and the space before the first key
        var lines = text.Split('\n').Skip(start.Line - 1);
        var first = true;
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (!first && line.Length > 0 && line.TakeWhile(character => character == ' ').Count() <= indentation)
            {
                break;
            }

            kept.Add(line.Length == 0 ? line : line[indentation..]);
            first = false;
        }

        return string.Join('\n', kept).TrimEnd('\n') + "\n";
    }

    private static IEnumerable<YamlMapping> Items(YamlNode? node) => (node as YamlSequence)?.Items.OfType<YamlMapping>() ?? [];

    private static string IdOf(YamlMapping item) => (item["id"] as YamlScalar)?.Value ?? "";

    private static string Sum(string body) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(body)))[..SumDigits];
}

/// <summary>A control as an earlier import wrote it.</summary>
/// <param name="Text">As YAML, without indentation.</param>
/// <param name="Path">The groups around it, with ids and titles.</param>
/// <param name="Names">Ids of roles, levels and frameworks.</param>
internal sealed record EarlierControl(
    string Id, string Text, IReadOnlyList<(string Id, string Title)> Path, IReadOnlySet<string> Names)
{
    public bool IsWithdrawn { get; init; }

    /// <summary>It is no longer in the table. A control that people answered is withdrawn and never removed.</summary>
    public string Withdrawn => IsWithdrawn ? Text : Text.Insert(Text.IndexOf('\n', StringComparison.Ordinal) + 1, "  state: withdrawn\n");
}

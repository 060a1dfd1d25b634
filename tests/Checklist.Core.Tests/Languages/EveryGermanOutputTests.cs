using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Checklist.Core.Catalogs;
using Checklist.Core.Languages;
using Checklist.Core.Outputs;
using UglyToad.PdfPig;

namespace Checklist.Core.Tests.Languages;

/// <summary>
/// A table of all files that the program writes from a catalog: a new one needs a row that says how it is read, or for which program it is
/// in English.
/// </summary>
public partial class EveryGermanOutputTests
{
    /// <summary>What a person reads, in the language of the catalog. A file is of the first row that fits.</summary>
    private static readonly (string Pattern, Func<OutputFile, string> Read)[] ForPeople =
    [
        (@"\.md$", OfMarkdown),
        (@"\.(html|atom)$", OfPage),
        (@"\.pdf$", OfSheet),
        (@"\.xlsx$", OfWorkbook),
        (@"^build/.*checklist\.csv$", OfForm),
        (@"^diff/.*answers\.csv$", OfText),
        (@"reviews\.csv$", OfText),
    ];

    /// <summary>What a program reads, which looks for its English words, or what has no words.</summary>
    private static readonly string[] ForPrograms =
    [
        @"concordance\.csv$", // `diff --map` reads it again
        @"report\.csv$", // a table for questions in SQL, whose columns the manual names
        @"\.json$",
        @"^diff/changes\.txt$", // the terminal is in English
        @"\.(css|js|svg|png|xml)$",
        @"build-manifest|\.checklist-",
    ];

    /// <summary>Commands.</summary>
    private static readonly string[] Names = ["checklist", "assess", "collect", "diff"];

    private static readonly HashSet<string> English = Vocabulary(
        Words.English.Keys.Select(key => Words.English[key]).Concat(ReadingFields.Labels.Values));

    private static readonly HashSet<string> German = Vocabulary(
        Words.Of("de").Keys.Select(key => NamePattern().Replace(Words.Of("de")[key], "")).Concat(Names));

    [Fact]
    public void Every_file_has_a_row()
    {
        var without = GermanOutputs.All.Where(file => Row(file) is null && !IsForPrograms(file)).Select(file => file.Path).ToList();
        Assert.True(without.Count == 0, string.Join('\n', without));
        Assert.All(ForPeople, row => Assert.Contains(GermanOutputs.All, file => Row(file) == row));
    }

    [Fact]
    public void What_people_read_has_no_English_word()
    {
        var found = string.Join('\n', GermanOutputs.All
            .Select(file => (file.Path, Words: Row(file) is { } row ? EnglishIn(row.Read(file)) : ""))
            .Where(file => file.Words.Length > 0).Select(file => $"{file.Path}: {file.Words}"));
        Assert.True(found.Length == 0, found);
    }

    [Theory]
    [InlineData("Der Katalog is fertig.", "is")]
    [InlineData("Nothing differs.", "Nothing, differs")]
    [InlineData("Der Katalog ist fertig.", "")]
    public void An_English_word_is_found(string text, string expected) => Assert.Equal(expected, EnglishIn(text));

    private static (string Pattern, Func<OutputFile, string> Read)? Row(OutputFile file) => IsForPrograms(file)
        ? null
        : ForPeople.Select(row => ((string, Func<OutputFile, string>)?)row)
            .FirstOrDefault(row => Regex.IsMatch(file.Path, row!.Value.Item1));

    private static bool IsForPrograms(OutputFile file) => ForPrograms.Any(pattern => Regex.IsMatch(file.Path, pattern));

    private static string EnglishIn(string text) => string.Join(
        ", ", WordPattern().Matches(NamePattern().Replace(text, "")).Select(match => match.Value).Where(
            word => word.Length > 1 && English.Contains(word) && !German.Contains(word)).Distinct(StringComparer.OrdinalIgnoreCase));

    private static HashSet<string> Vocabulary(IEnumerable<string> texts) =>
        texts.SelectMany(text => WordPattern().Matches(text).Select(match => match.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static string OfText(OutputFile file) => Encoding.UTF8.GetString(file.Bytes.Span);

    /// <summary>Columns from the fifteenth on are for the program that reads the form back.</summary>
    private static string OfForm(OutputFile file) =>
        string.Join('\n', OfText(file).Split("\r\n").Select(line => string.Join('\n', line.Split("\",\"").Take(14))));

    private static string OfMarkdown(OutputFile file) => AddressPattern().Replace(
        CodePattern().Replace(FencePattern().Replace(FrontMatterPattern().Replace(OfText(file), ""), ""), ""), "]");

    /// <summary>No scripts and styles, and no attributes but those that are read out.</summary>
    private static string OfPage(OutputFile file)
    {
        var body = CodeElementPattern().Replace(ScriptPattern().Replace(OfText(file), "\n"), "\n");
        var said = SaidPattern().Matches(body).Select(match => match.Groups[1].Value);
        return WebUtility.HtmlDecode(TagPattern().Replace(body, "\n") + "\n" + string.Join('\n', said));
    }

    /// <summary>The text, what its fields are called for those who hear it, and the title.</summary>
    private static string OfSheet(OutputFile file)
    {
        using var pdf = PdfDocument.Open(file.Bytes.ToArray());
        var fields = pdf.TryGetForm(out var form) ? form.Fields.Select(field => field.Information.AlternateName) : [];
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text)
            .Concat(fields.OfType<string>()).Append(pdf.Information.Title ?? ""));
    }

    /// <summary>Names of sheets, cells, messages beside cells, heads and feet, and the title.</summary>
    private static string OfWorkbook(OutputFile file)
    {
        using var zip = new ZipArchive(new MemoryStream(file.Bytes.ToArray()));
        var parts = zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal))
            .Select(entry => new StreamReader(entry.Open()).ReadToEnd());
        return WebUtility.HtmlDecode(string.Join('\n', parts.SelectMany(part => CellPattern().Matches(part)
            .Select(match => match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Value))));
    }

    [GeneratedRegex(@"<(script|style|template)[^>]*>.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"<(code|pre|kbd)[^>]*>.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex CodeElementPattern();

    [GeneratedRegex("(?:aria-label|placeholder|title|alt)=\"([^\"]*)\"")]
    private static partial Regex SaidPattern();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"^---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatterPattern();

    [GeneratedRegex(@"^[ ]*```.*?^[ ]*```[ ]*$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FencePattern();

    [GeneratedRegex(@"`[^`\n]*`|<[^>\n]*>")]
    private static partial Regex CodePattern();

    [GeneratedRegex(@"\]\([^)]*\)")]
    private static partial Regex AddressPattern();

    [GeneratedRegex("""<t[^>]*>([^<]*)</t>|<sheet name="([^"]*)"|(?:prompt|promptTitle|error|errorTitle)="([^"]*)"|<(?:dc:title|oddHeader|oddFooter|firstHeader|firstFooter)>([^<]*)<""")]
    private static partial Regex CellPattern();

    /// <summary>
    /// Digests, options, names of files, fields and parts of a text, what is marked as code, and whole cells of columns for programs.
    /// </summary>
    [GeneratedRegex(@"[0-9a-f]{8,}|--[a-z-]+|[\w-]+(?:[./][\w*-]+)+|site/|replaced-by|`[^`\n]*`|(?<=^|[""\n])(?:catalog|verdict|tick|number|date|choice)(?=[""\n]|$)")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex WordPattern();
}

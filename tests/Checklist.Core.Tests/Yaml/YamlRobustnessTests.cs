using System.Diagnostics;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Support;
using Checklist.Core.Workspaces;
using CsCheck;

namespace Checklist.Core.Tests.Yaml;

/// <summary>Any text gives a result: never an exception, never a wait.</summary>
public class YamlRobustnessTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10); // far above what is seen, so that a busy machine fails nothing

    private static readonly string[] Sources =
    [
        .. Directory.EnumerateFiles(Repository.PathOf("content/hyper-v-2012/groups"), "*.yaml")
            .Order(StringComparer.Ordinal).Take(3).Select(File.ReadAllText),
        Some.FullCatalog,
        Some.CatalogText,
    ];

    private static readonly string[] Pieces =
    [
        "[", "]", "{", "}", ": ", "- ", "? ", "&a ", "*a", "!!str ", "! ", "|\n", ">-\n", "'", "\"", "\\", "#",
        "%YAML 1.2\n", "---\n", "...\n", "\t", "\r", "\n",
        "\0", "\uFEFF", "\uD800", "\u202E", "😀", "<<: ", "~", "null", "\u2028", "[[", "]]", "{{", "}}", "`", "<b>", "](javascript:x)",
        "0x1F", "9999999999999999999999", "x-",
    ];

    [Theory]
    [InlineData("a: [1, 2\nb: 3")]
    [InlineData("[a]]")]
    [InlineData("- [}")]
    [InlineData("{a: [")]
    [InlineData("? [")]
    [InlineData("? ? ? ? a")]
    [InlineData(": : :")]
    [InlineData("[,]")]
    [InlineData("{,}")]
    [InlineData("[?]")]
    [InlineData("[: ]")]
    [InlineData("&")]
    [InlineData("*")]
    [InlineData("!")]
    [InlineData("!<")]
    [InlineData("!<x> a")]
    [InlineData("&a [*a]")]
    [InlineData("&a &b c")]
    [InlineData("|")]
    [InlineData(">-+")]
    [InlineData("a: |99\n b")]
    [InlineData("%")]
    [InlineData("%YAML 9.9\n---\na: b")]
    [InlineData("%TAG ! x\n%TAG ! x\n---\na: b")]
    [InlineData("@")]
    [InlineData("`")]
    [InlineData("...")]
    [InlineData("---\n...\n---")]
    [InlineData("--- ---")]
    [InlineData("\"\\")]
    [InlineData("\"\\u12")]
    [InlineData("\"\\U99999999\"")]
    [InlineData("'")]
    [InlineData("a: b: c")]
    [InlineData("\t")]
    [InlineData("\uFEFF")]
    [InlineData("\0")]
    [InlineData("a:\n\t- b")]
    [InlineData("- a\nb: c")]
    public void Malformed_text_is_reported(string text)
    {
        Assert.NotEmpty(Findings.Codes(text));
        Timed("title: " + text);
        Timed("title: a\n" + text);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: [")]
    [InlineData("{a: ")]
    [InlineData("&a ")]
    [InlineData("!a ")]
    [InlineData("'' ")]
    [InlineData("*a ")]
    public void Repeated_two_hundred_thousand_times_it_ends_quickly(string piece) =>
        Timed(string.Concat(Enumerable.Repeat(piece, 200_000)));

    [Fact]
    public void Random_text_gives_a_result() =>
        Gen.OneOf(Gen.String, Pick.From(Pieces)).Array[0, 30].Select(string.Concat).Sample(Timed, iter: 1000);

    [Fact]
    public void A_mutated_catalog_gives_a_result()
    {
        var mutation = Gen.Select(Gen.Double[0, 1], Gen.Double[0, 1], Pick.From(Pieces), Gen.Int[0, 3]);
        Gen.Select(Pick.From(Sources), mutation.Array[1, 4])
            .Select((text, mutations) => mutations.Aggregate(text, Mutate))
            .Sample(Timed, iter: 200);
    }

    [Fact]
    public void A_truncated_catalog_gives_a_result() =>
        Gen.Select(Pick.From(Sources), Gen.Double[0, 1])
            .Select((text, where) => text[..(int)(where * text.Length)]).Sample(Timed, iter: 100);

    private static string Mutate(string text, (double From, double To, string Piece, int Kind) mutation)
    {
        var start = (int)(mutation.From * text.Length);
        var end = Math.Min(text.Length, start + (int)(mutation.To * 40));
        return mutation.Kind switch
        {
            0 => text[..start] + text[end..],
            1 => text[..start] + mutation.Piece + text[start..],
            2 => text[..end] + text[start..],
            _ => text[..start] + mutation.Piece + text[end..],
        };
    }

    private static void Timed(string text)
    {
        var watch = Stopwatch.StartNew();
        var diagnostics = new DiagnosticBag();
        Workspace.Open(MemorySources.Of(text), "catalog.yaml", diagnostics).Check();
        SourceFixes.MissingIds(Workspace.Open(MemorySources.Of(text), "catalog.yaml", new DiagnosticBag()));
        Assert.All(diagnostics.Sorted(),
            finding => Assert.InRange(finding.Span.EndOffset, finding.Span.Offset, finding.Span.Source.Content.Length));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Longest);
    }
}

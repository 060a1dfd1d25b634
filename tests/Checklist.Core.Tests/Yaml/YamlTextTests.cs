using System.Text.Json;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Tests.Prose;
using Checklist.Core.Text;
using Checklist.Core.Yaml;
using CsCheck;

namespace Checklist.Core.Tests.Yaml;

public partial class YamlTextTests
{
    // Letters and marks of which words, numbers, dates and times of YAML are made, and what YAML itself is made of.
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char["0123456789eExXoObBaAfF_.:+-TtZz "], 0, 8],
        Gen.String[Gen.Char["yYnNoOfFtTrRuUeEsSlLaA~<=.iI"], 0, 5],
        Gen.String[Gen.Char["ab \t\r\n#:-[]{}&*!|>'\"%@`,?\\\u0085\u00a0\u2028\u2029\ufeffé漢"], 0, 12],
        Gen.Select(Gen.String[Gen.Char["a0 \t-#:"], 1, 6], Gen.String[Gen.Char["a0 \t\n-#:|"], 0, 12], (first, rest) => $"{first}\n{rest}"),
        Gen.String);

    [Theory]
    [InlineData("host01")]
    [InlineData("A. Auditor")]
    [InlineData("a/b_c-d")]
    [InlineData("2026-q4")]
    [InlineData("1.2.0")]
    [InlineData("10.0.0.17")]
    [InlineData("2nd host")]
    [InlineData("none")]
    [InlineData("not-applicable")]
    public void A_text_that_no_reader_takes_for_anything_else_needs_no_quotes(string text) => Assert.Equal(text, YamlText.Plain(text));

    [Theory]
    [InlineData("007")]
    [InlineData("14")]
    [InlineData("1.5")]
    [InlineData("1e5")]
    [InlineData("1E5")]
    [InlineData("1_000")]
    [InlineData("1,000")]
    [InlineData("0x1F")]
    [InlineData("0o7")]
    [InlineData("0b101")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("12:30:45")]
    [InlineData("190:20:30.15")]
    [InlineData("2026-01-01")]
    [InlineData("2026-1-1")]
    [InlineData("2026-01-01 10:00:00")]
    [InlineData("2026-01-01T10:00:00Z")]
    [InlineData(".5")]
    [InlineData(".inf")]
    [InlineData("-.INF")]
    [InlineData(".NaN")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("Null")]
    [InlineData("true")]
    [InlineData("False")]
    [InlineData("y")]
    [InlineData("N")]
    [InlineData("yes")]
    [InlineData("No")]
    [InlineData("ON")]
    [InlineData("off")]
    [InlineData("<<")]
    [InlineData("=")]
    [InlineData("")]
    [InlineData("a ")]
    [InlineData(" a")]
    [InlineData("-a")]
    [InlineData("---")]
    [InlineData("a: b")]
    [InlineData("a #b")]
    [InlineData("ü")]
    public void What_any_reader_takes_for_something_else_stands_in_quotes(string text) => Assert.Equal($"\"{text}\"", YamlText.Plain(text));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20")]
    [InlineData("2026-02-30", "\"2026-02-30\"")]
    [InlineData("20 November", "\"20 November\"")]
    public void A_day_is_a_day(string text, string written) => Assert.Equal(written, YamlText.Day(text));

    [Theory]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("a\nb\tc\rd", "\"a\\nb\\tc\\rd\"")]
    [InlineData(
        "\u0001\u007f\u0085\u00a0\u2028\u2029\u202e\u2066\ufeff", "\"\\u0001\\u007f\\u0085\\u00a0\\u2028\\u2029\\u202e\\u2066\\ufeff\"")]
    [InlineData("漢字 😀", "\"漢字 😀\"")]
    public void Quotes_hold_what_YAML_and_JSON_both_read(string text, string written) => Assert.Equal(written, YamlText.Quote(text));

    [Fact]
    public void Half_of_a_pair_of_surrogates_is_written_as_an_escape() =>
        Assert.Equal("\"a\\ud800b\\udc00😀\"", YamlText.Quote("a\ud800b\udc00😀"));

    [Theory]
    [InlineData("a\nb", "|-\n  a\n  b")]
    [InlineData("a\n\n b", "|-\n  a\n\n   b")]
    [InlineData("a\tb\nc", "|-\n  a\tb\n  c")]
    [InlineData("no\n7", "|-\n  no\n  7")]
    [InlineData("one line", "one line")]
    [InlineData("7", "\"7\"")]
    [InlineData("a\n", "\"a\\n\"")]
    [InlineData("\na", "\"\\na\"")]
    [InlineData(" a\nb", "\" a\\nb\"")]
    [InlineData("\ta\nb", "\"\\ta\\nb\"")]
    [InlineData("a\n\t\nb", "\"a\\n\\t\\nb\"")]
    [InlineData("a \nb", "\"a \\nb\"")]
    [InlineData("a\nb\u2028", "\"a\\nb\\u2028\"")]
    public void Lines_are_a_block_where_it_keeps_them(string text, string written) =>
        Assert.Equal(written, YamlText.Literal(text, 2, "\n"));

    [Fact]
    public void What_is_written_reads_back_as_the_same_text() => Texts.Where(text => TextCharacters.FirstForbidden(text) < 0).Sample(
        text =>
        {
            var yaml = $"{YamlText.Plain(text)}:\n  plain: {YamlText.Plain(text)}\n  quoted: {YamlText.Quote(text)}\n  lines: {YamlText.Literal(text, 4, "\n")}\n  list: [{YamlText.Plain(text)}]\nend: x\n";
            var findings = new DiagnosticBag();
            var root = YamlReader.Read(new SourceText("some.yaml", yaml), findings) as YamlMapping;
            Assert.True(root is not null && !findings.HasErrors, yaml);
            Assert.Equal(["plain", "quoted", "lines", "list"], ((YamlMapping)root[text]!).Entries.Select(entry => entry.Key.Value));
            Assert.All(((YamlMapping)root[text]!).Entries.Take(3), entry => Assert.Equal(text, ((YamlScalar)entry.Value).Value));
            Assert.Equal(text, ((YamlScalar)((YamlSequence)((YamlMapping)root[text]!)["list"]!).Items.Single()).Value);
        },
        iter: ProseGenerators.Iterations);

    [Fact]
    public void Quotes_are_read_by_readers_of_JSON_too() => Texts.Where(text => TextCharacters.FirstForbidden(text) < 0).Sample(
        text => Assert.Equal(text, JsonSerializer.Deserialize<string>(YamlText.Quote(text))),
        iter: ProseGenerators.Iterations);

    [Fact]
    public void No_reader_takes_what_is_written_without_quotes_for_anything_but_a_text() => Texts.Sample(
        text => Assert.True(YamlText.Plain(text) != text || !ResolvedByYaml11().IsMatch(text) && !ResolvedByYaml12().IsMatch(text), text),
        iter: ProseGenerators.Iterations);

    /// <summary>The patterns of yaml.org/type, with what PyYAML, Psych and npm's yaml add to them.</summary>
    [GeneratedRegex("""
        \A(?:
            ~ | null | Null | NULL | | y | Y | yes | Yes | YES | n | N | no | No | NO | true | True | TRUE | false | False | FALSE | on | On | ON | off | Off | OFF
          | [-+]?0b[0-1_]+ | [-+]?0o?[0-7_]+ | [-+]?(?:0|[1-9][0-9_,]*) | [-+]?0x[0-9a-fA-F_]+ | [-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?
          | [-+]?(?:[0-9][0-9_]*)?\.[0-9_]*(?:[eE][-+]?[0-9]+)? | [-+]?[0-9][0-9_]*[eE][-+]?[0-9]+ | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
          | [0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:(?:[Tt]|[ \t]+)[0-9]{1,2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9]{1,2}(?::?[0-9]{2})?))?)?
          | << | =
        )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ResolvedByYaml11();

    /// <summary>The core schema of YAML 1.2.</summary>
    [GeneratedRegex("""
        \A(?:
            ~ | null | Null | NULL | | true | True | TRUE | false | False | FALSE
          | [-+]?[0-9]+ | 0o[0-7]+ | 0x[0-9a-fA-F]+
          | [-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)? | [-+]?\.(?:inf|Inf|INF) | \.(?:nan|NaN|NAN)
        )\z
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex ResolvedByYaml12();
}

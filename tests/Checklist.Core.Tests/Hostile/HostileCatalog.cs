using System.Text;
using Checklist.Core.Diagnostics;
using Checklist.Core.Prose;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;

namespace Checklist.Core.Tests.Hostile;

/// <summary>A catalog with a control for each text, and the text in every field of that control.</summary>
internal static class HostileCatalog
{
    private const string Harmless = "words";
    private const int ControlsInAGroup = 10; // each group is a page of the site

    /// <param name="inProse">The text is in fields of Markdown too, unless these would refuse it.</param>
    public static MemorySources Of(IReadOnlyList<string> texts, bool inProse)
    {
        var builder = new StringBuilder();
        AppendHead(builder, texts[0], inProse);
        AppendLists(builder, texts, inProse);
        builder.Append("groups:\n");
        for (var index = 0; index < texts.Count; index++)
        {
            if (index % ControlsInAGroup == 0)
            {
                AppendGroup(builder, texts[index], index, inProse);
            }

            AppendControl(builder, texts[index], index, inProse);
        }

        var chapter = $"# Chapter\n\n{Prose(texts[0], inProse)}\n\n## Heading {Prose(texts[^1], inProse)}\n";
        return MemorySources.Of(builder.ToString(), ("chapter.md", chapter));
    }

    private static void AppendHead(StringBuilder builder, string text, bool inProse)
    {
        var (line, prose) = (Quoted(text), Quoted(Prose(text, inProse)));
        builder.Append(null, $$"""
            id: hostile
            title: {{line}}
            classification: {{line}}
            summary: {{prose}}
            theme: { footer: {{line}} }
            source: { title: {{line}}, licence: {{line}} }
            metadata: { {{line}}: {{line}}, list: [{{line}}] }
            revisions: [{ version: 1.0.0, author: {{line}}, summary: {{prose}} }]
            {{Quoted("x-" + text)}}: {{line}}
            x-deep: { {{line}}: [{{line}}, { a: {{line}} }] }
            chapters:
              - { id: chapter, title: Chapter, summary: {{prose}}, file: chapter.md }
              - { id: list, title: {{line}}, controls: all }

            """);
    }

    private static void AppendLists(StringBuilder builder, IReadOnlyList<string> texts, bool inProse)
    {
        foreach (var (key, extra) in ((string, string)[])[("roles", ""), ("platforms", ""), ("levels", "")])
        {
            builder.Append(key).Append(":\n");
            AppendEach(builder, texts,
                (text, index) => $"  - {{ id: i{index}, title: {Quoted(text)}, description: {Quoted(Prose(text, inProse))}{extra} }}\n");
        }

        builder.Append("frameworks:\n");
        AppendEach(builder, texts, (text, index) => $"  - {{ id: i{index}, title: {Quoted(text)}, version: {Quoted(text)} }}\n");
        builder.Append("references:\n");
        AppendEach(builder, texts, (text, index) => $"  - {{ id: i{index}, title: {Quoted(text)}, url: 'https://example.com/{index}' }}\n");
        builder.Append("glossary:\n");
        AppendEach(builder, texts,
            (text, index) =>
                $"  - {{ term: {Quoted($"Term {text} {index}")}, definition: {Quoted(Prose(text, inProse))}, also: [{Quoted($"{text} other {index}")}] }}\n");
        builder.Append("parameters:\n");
        AppendEach(builder, texts, (text, index) =>
            $"  - {{ id: i{index}, label: {Quoted(text)}, description: {Quoted(Prose(text, inProse))}, default: {Quoted(text)}, type: choice, choices: [{Quoted(text)}, other], unit: {Quoted(text)} }}\n");
    }

    private static void AppendGroup(StringBuilder builder, string text, int index, bool inProse) => builder.Append(null, $$"""
          - id: g{{index}}
            title: {{Quoted(text)}}
            summary: {{Quoted(Prose(text, inProse))}}
            {{Quoted("x-" + text)}}: {{Quoted(text)}}
            controls:

        """);

    private static void AppendControl(StringBuilder builder, string text, int index, bool inProse)
    {
        var (line, prose) = (Quoted(text), Quoted(Prose(text, inProse)));
        builder.Append(null, $$"""
                  - id: c{{index}}
                    title: {{line}}
                    label: {{line}}
                    levels: [i{{index}}]
                    roles: [i{{index}}]
                    platforms: [i{{index}}]
                    statement: {{Quoted(Prose(text, inProse) + $" {{{{ i{index} }}}} [[i{index}]]")}}
                    rationale: {{prose}}
                    guidance: {{prose}}
                    impact: {{prose}}
                    default: {{prose}}
                    checks:
                      - { id: a, text: {{prose}}, expect: {{prose}}, command: { shell: bash, run: {{line}} }, x-own: {{line}} }
                      - { id: b, text: {{prose}}, answer: choice, choices: [{{line}}] }
                    remediation: { text: {{prose}}, command: { run: {{line}} } }
                    mappings: [{ framework: i{{index}}, ids: [{{line}}] }]
                    references: [i{{index}}]
                    typical-evidence: [{{prose}}]
                    {{Quoted("x-" + text)}}: {{line}}

            """);
    }

    private static void AppendEach(StringBuilder builder, IReadOnlyList<string> texts, Func<string, int, string> line)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            builder.Append(line(texts[index], index));
        }
    }

    private static string Prose(string text, bool inProse)
    {
        if (!inProse || text.Contains("[[", StringComparison.Ordinal) || text.Contains("{{", StringComparison.Ordinal))
        {
            return Harmless;
        }

        var diagnostics = new DiagnosticBag();
        var prose = ProseParser.Parse(SourcedText.FromFile(new SourceText("a.md", text)), diagnostics);
        return diagnostics.HasErrors || ProseWalker.Inlines(prose).OfType<ImageInline>().Any() ? Harmless : text;
    }

    private static string Quoted(string text) =>
        "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\u0085", "\\N", StringComparison.Ordinal)
            .Replace("\u2028", " ", StringComparison.Ordinal).Replace("\u2029", " ", StringComparison.Ordinal) + "\"";
}

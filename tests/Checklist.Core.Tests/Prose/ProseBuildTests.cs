using System.Globalization;
using System.Text;
using System.Text.Json;
using Checklist.Core.Tests.Support;
using Checklist.Core.Text;
using CsCheck;

namespace Checklist.Core.Tests.Prose;

/// <summary>Whatever a text says: when a check finds no error, a build of all formats and editions succeeds.</summary>
[Collection(nameof(GrowthTests))] // it takes much memory
public class ProseBuildTests
{
    [Fact]
    public void Texts_at_random_build_when_they_hold() =>
        ProseGenerators.Anything.Array[40].Sample(Build, iter: Math.Max(3, ProseGenerators.Iterations / 100), threads: 1);

    [Fact]
    public void Hostile_texts_build_when_they_hold() =>
        Build(
        [
            .. HostileProse.Pieces.Select(piece => HostileProse.Of(piece, 60)),
            .. HostileProse.Pieces.Select(piece => HostileProse.BehindAWord(piece, 60)),
        ]);

    [Fact]
    public void Texts_that_end_anywhere_build_when_they_hold()
    {
        const string Text =
            "# A *b* `c`\n\n- d\n  ```sh\n  e\n  ```\n\n> f[^1]\n> ~~~\n> g\n\n| h |\n|---|\n| i |\n\nTerm\n:   j\n\n    k\n\n[^1]: l\n\n    ```\n    m\n    ```\n";
        Build([.. Enumerable.Range(1, Text.Length).Select(length => Text[..length])]);
    }

    /// <summary>One catalog of all texts that hold by themselves, each a field of a control and, put together, a chapter.</summary>
    private static void Build(string[] texts)
    {
        var fields = texts.Where(text => Holds(Sources([text], ""))).ToList();
        var chapter = texts.FirstOrDefault(text => text.Length > 2 && Holds(Sources([], text)), "");
        Assert.False(ProseBuild.Check(Sources(fields, chapter)).HasErrors);
    }

    private static bool Holds(ISourceProvider sources) => !Findings.InCheck(sources).HasErrors;

    private static MemorySources Sources(IReadOnlyList<string> fields, string chapter) =>
        MemorySources.Of(Catalog(fields), ("one.md", chapter));

    private static string Catalog(IReadOnlyList<string> texts)
    {
        var catalog = new StringBuilder(
            "id: a\ntitle: A\nchapters: [{ id: one, title: One, file: one.md }]\ngroups:\n  - id: g\n    title: G\n    controls:\n      - { id: first, title: First }\n");
        for (var index = 0; index < texts.Count; index++)
        {
            var field = JsonSerializer.Serialize(texts[index]);
            catalog.Append(
                CultureInfo.InvariantCulture,
                $"      - id: c-{index}\n        title: C\n        statement: {field}\n        checks: [{{ id: a, text: {field}, command: {{ run: a }} }}]\n");
        }

        return catalog.ToString();
    }
}

using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Checklist.Browser.Tests.Support;

/// <summary>A checklist of 500 checks for two targets, and a thousand answers to it, as random as a fixed seed allows.</summary>
internal sealed class ThousandAnswers
{
    private const int Controls = 250;

    private static readonly string[] Kinds = ["tick", "text", "number", "date", "choice"];
    private static readonly string[] Verdicts = ["pass", "fail", "partial", "not-applicable"];
    private static readonly string[] Choices = ["Red", "Green, dark", "=Blue"];

    private readonly IReadOnlyList<string> texts = [.. Texts()];
    private uint state = 20_261_120;

    public static IReadOnlyList<string> Targets { get; } = ["host-1", "host-2"];

    public static string Catalog { get; } = MakeCatalog();

    public IReadOnlyList<GivenAnswer> Make() =>
    [
        .. Enumerable.Range(0, Controls)
            .SelectMany(
                number => Targets.SelectMany(
                    target => new[] { Answer(
                        number, "a", "verdict", target), Answer(number, "b-2", Kinds[number % Kinds.Length], target) })),
    ];

    private static string MakeCatalog()
    {
        var text = new StringBuilder("id: many\nversion: 1.0.0\ntitle: Many checks\ngroups:\n  - title: All\n    controls:\n");
        for (var number = 0; number < Controls; number++)
        {
            var kind = Kinds[number % Kinds.Length];
            var choices = kind == "choice" ? ", choices: [Red, \"Green, dark\", \"=Blue\"]" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"      - id: c.{number}\n        title: Control {number}\n        checks:\n          - {{ id: a, text: Look. }}\n          - {{ id: b-2, text: Write., answer: {kind}{choices} }}\n");
        }

        return text.ToString();
    }

    private GivenAnswer Answer(int number, string check, string kind, string target) =>
        new(string.Create(CultureInfo.InvariantCulture, $"c.{number}"), check, target, kind)
        {
            Answer = kind switch
            {
                "verdict" => Verdicts[Next(4)],
                "tick" => "done",
                "text" => Text(),
                "number" => (Next(100_000) / 8.0).ToString(CultureInfo.InvariantCulture),
                "date" => Date(),
                _ => Choices[Next(3)],
            },
            Note = Next(3) == 0 ? "" : Text() + (Next(3) == 0 ? "\n\n  " + Text() : ""),
            Evidence = string.Join(" ; ", Enumerable.Range(0, Next(3)).Select(shot => $"shots/{shot}-{Next(999)}.png")),
            By = Next(3) == 0 ? "" : Text(),
            On = Next(3) == 0 ? "" : Date(),
        };

    private string Date() => new DateOnly(2020, 1, 1).AddDays(Next(4000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string Text() => texts[Next(texts.Count)];

    private int Next(int bound)
    {
        state = (state * 1_664_525) + 1_013_904_223; // the constants of Numerical Recipes
        return (int)((state >> 8) % (uint)bound);
    }

    /// <summary>
    /// Of the corpus those that an assessment file may hold: no control characters, no signs that turn the reading direction.
    /// </summary>
    private static IEnumerable<string> Texts()
    {
        string[] own =
            [
                "Passed.",
                "'=1+1",
                "\"quoted\", and; more",
                "</script><b>",
                "C:\\Windows\\x",
                "ﬁ e\u0301 ☃ 😀 漢字 مرحبا",
                "$& $1 ${x}",
                "__proto__",
            ];
        var folder = Environment.GetEnvironmentVariable("CHECKLIST_CORPUS");
        var naughty = folder is null
            ? []
            : JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(folder, "hostile", "naughty-strings.json")))!;
        return own.Concat(naughty).Select(text => text.Trim()).Where(text => text.Length > 0 && text.EnumerateRunes().All(IsKept));
    }

    private static bool IsKept(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
}

using Checklist.Cli.Tests.Support;

namespace Checklist.Cli.Tests.Commands.Assess;

/// <summary>The audit <c>q4</c> of the guide, and what people do with it.</summary>
internal static class GuideAudit
{
    public const string Assessment = "guide/assessments/q4.yaml";

    /// <summary>In an answer: it was given to another text.</summary>
    public static string OtherText { get; } = $"digest: \"sha256:{new string('1', 64)}\"";

    public static CliTest Create() => CliTest.Create().With("guide/catalog.yaml", Some.CatalogText);

    public static CliResult New(this CliTest test) => test.Run(
        "assess", "new", "q4", "--target", "host01=HOST01", "--assessor", "A. Auditor", "--catalog", "guide", "--as-of", "2026-11-01");

    /// <summary>What one person sends back, made from the assessment's own head.</summary>
    public static string Form(this CliTest test, string verdict, string more = "on: 2026-11-20") => test.Read(Assessment).Replace(
        "results: []\n",
        $"results:\n  - {{ control: rel-01, target: host01, result: {verdict}, {more} }}\n",
        StringComparison.Ordinal);

    public static CliResult Collect(this CliTest test, params string[] arguments) =>
        test.Run(["assess", "collect", .. arguments, "--into", Assessment]);

    public static CliResult Report(this CliTest test, params string[] arguments) =>
        test.Run(["assess", "report", Assessment, .. arguments]);
}

namespace Checklist.Core.Diagnostics;

/// <summary>One kind of finding. Its code is for ever: never reused, never given another meaning.</summary>
/// <param name="Code">CHK and four digits; the first says the stage (0 host, 1 YAML, 2 shape, 3 meaning, 4 profile, 5 output, 6 results, 9 our bug).</param>
/// <param name="Name">Kebab case, for people and for configuration.</param>
/// <param name="Title">What is wrong, as a heading.</param>
/// <param name="Explanation">What the author did and what to do instead; Markdown, printed by <c>explain</c> and in the manual.</param>
/// <param name="Example">The smallest catalog that shows it, or empty where a file cannot show it.</param>
public sealed record DiagnosticDescriptor(
    string Code, string Name, Severity DefaultSeverity, string Title, string Explanation, string Example = "");

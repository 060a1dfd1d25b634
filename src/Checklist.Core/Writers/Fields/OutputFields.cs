using Checklist.Core.Documents;
using Checklist.Core.Outputs;

namespace Checklist.Core.Writers.Fields;

/// <summary>
/// What one output does with every field of the format: the promise that nothing is lost unseen. A field without a decision
/// fails the tests, so anyone who adds one to the format decides for each output; and the tests build a catalog of marked
/// values to see that each output keeps its word.
/// </summary>
/// <param name="Name">The file or folder below the catalog's output folder.</param>
/// <param name="What">Key of a few words for the output.</param>
/// <param name="Decisions">Every field of <see cref="Catalogs.FormatFields.All"/> in exactly one.</param>
public sealed record OutputFields(string Name, string What, OutputFormat Format, IReadOnlyList<FieldDecision> Decisions)
{
    /// <summary>The edition that has this output; null for an output of the build without an edition.</summary>
    public Edition? Edition { get; init; }

    /// <summary>
    /// The templates that the output starts from; a folder where the path ends with a slash. Empty where no template is used.
    /// </summary>
    public IReadOnlyList<string> Templates { get; init; } = [];

    /// <summary>Null for a field that nobody decided about.</summary>
    public FieldDecision? Find(string field) =>
        Decisions.FirstOrDefault(decision => decision.Fields.Contains(field, StringComparer.Ordinal));

    public bool IsMadeFrom(string template) =>
        Templates.Any(start => start.EndsWith('/') ? template.StartsWith(start, StringComparison.Ordinal) : template == start);
}

using Checklist.Core.Catalogs;
using Checklist.Core.Prose;

namespace Checklist.Core.Documents;

/// <summary>A parameter with the value that is in force, and who set it.</summary>
/// <param name="Value">Null where it is a blank to fill in.</param>
/// <param name="Allowed">What it may be, in words, or null where anything goes.</param>
public sealed record DocumentParameter(string Id, string Label, string? Value, string? Unit, string? Allowed, ProseDocument? Description)
{
    /// <summary>Who gave the value, in words: <c>the catalog</c>, a profile's title, <c>nobody yet</c>.</summary>
    public string Source { get; init; } = "the catalog";

    internal Parameter? Definition { get; init; }

    /// <summary>Whether some control applies depends on it.</summary>
    internal bool IsDeciding { get; init; }

    /// <summary>What is wrong with a value that was filled in, to follow "which"; null for a good one.</summary>
    internal string? Problem(string value) => Definition switch
    {
        null => null,
        { Type: ParameterType.Integer or ParameterType.Number } when AnswerValues.IsTwoNumbers(value) => "could be two numbers",
        _ => ParameterValues.Problem(Definition, value),
    };

    /// <summary>Why, where a profile did; else null.</summary>
    public DocumentDecision? Decision { get; init; }
}

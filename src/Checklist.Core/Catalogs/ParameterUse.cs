using Checklist.Core.Text;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Catalogs;

/// <summary>Parameters that a value names, as in the choice <c>after {{ days }} days</c>. Prose has a parser of its own for them.</summary>
internal static class ParameterUse
{
    /// <summary>The ids, each with its place.</summary>
    public static IEnumerable<SourcedText> In(SourcedText text) => TextPatterns.Parameter().Matches(text.Value).Select(
        match => new SourcedText(match.Groups["id"].Value, text.SpanAt(match.Index, match.Length), TextForm.Folded));

    /// <summary>All that can come to be a parameter's value.</summary>
    public static IEnumerable<SourcedText> ValuesOf(Parameter parameter) =>
    [
        .. new[] { parameter.Default, parameter.Recommended }.OfType<SourcedText>(),
        .. parameter.Choices,
        .. parameter.LevelValues.Select(entry => entry.Value),
    ];

    /// <summary>A text with something instead of each parameter.</summary>
    /// <param name="valueOf">Gets an id.</param>
    public static string Replace(string text, Func<string, string> valueOf) => text.Contains("{{", StringComparison.Ordinal)
        ? TextPatterns.Parameter().Replace(text, match => valueOf(match.Groups["id"].Value))
        : text;
}

using Checklist.Core.Catalogs;

namespace Checklist.Core.Documents;

/// <summary>
/// Leaves of the values those with which a reader has something to do: a text or a check that is printed names them, they decide whether
/// a control applies, or a profile set them.
/// </summary>
internal static class UsedParameters
{
    /// <summary>The document without the values that nothing in it uses. Its digest stays that of the whole text.</summary>
    /// <param name="printsChapters">False for an output without the chapters: what they name does not count.</param>
    public static ChecklistDocument Keep(ChecklistDocument document, bool printsChapters = true)
    {
        if (document.Parameters.Count == 0)
        {
            return document;
        }

        var decided = document.Parameters.Where(parameter => parameter.IsDeciding || parameter.Decision is not null)
            .Select(parameter => parameter.Id);
        var named = PrintedProse.Of(document, printsChapters)
            .Where(prose => prose.Parameters.Count > 0)
            .SelectMany(prose => prose.Parameters);
        var compared = document.Items.SelectMany(item => item.Checks)
            .SelectMany(check => check.Passes is { } passes ? passes.Values.Keys : []);
        var used = ParameterUse.WithNamed(
            [.. decided, .. named, .. compared], document.Parameters.Select(parameter => parameter.Definition).OfType<Parameter>());
        return document with { Parameters = [.. document.Parameters.Where(parameter => used.Contains(parameter.Id))] };
    }
}

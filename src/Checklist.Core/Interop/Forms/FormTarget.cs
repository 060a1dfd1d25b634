using System.Text;
using Checklist.Core.Assessments;
using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Interop.Forms;

/// <summary>A target whose name somebody wrote on the cover of a form.</summary>
internal static class FormTarget
{
    /// <summary>The name as title, and an id made of it; null where nothing was written.</summary>
    public static AssessmentTarget? Of(string? name) =>
        FormText.CleanLine(name) is { } title ? new AssessmentTarget(IdOf(title), title) : null;

    private static string IdOf(string title)
    {
        if (TextPatterns.IsMatch(TextKind.Id, title))
        {
            return title;
        }

        var builder = new StringBuilder();
        foreach (var character in title)
        {
            var isPlain = char.IsAsciiLetterOrDigit(character);
            if (isPlain || (builder.Length > 0 && builder[^1] != '-'))
            {
                builder.Append(isPlain ? char.ToLowerInvariant(character) : '-');
            }
        }

        var id = builder.ToString().Trim('-');
        return id.Length == 0 ? "target" : id[..Math.Min(id.Length, 60)].TrimEnd('-');
    }
}

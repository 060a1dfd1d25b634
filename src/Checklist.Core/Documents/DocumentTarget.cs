using Checklist.Core.Yaml.Shapes;

namespace Checklist.Core.Documents;

/// <summary>A machine or other thing that every check is answered for.</summary>
/// <param name="Id">As ids of controls are written; is in the names of form fields.</param>
public sealed record DocumentTarget(string Id, string Title)
{
    public static bool IsId(string text) => TextPatterns.IsMatch(TextKind.Id, text);
}

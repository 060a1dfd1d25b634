namespace Checklist.Core.Templates;

/// <summary>Which names of the model the templates of a build asked for. Writers that run side by side add to it.</summary>
public sealed class TemplateUse
{
    private readonly Dictionary<string, HashSet<ModelName>> namesByTemplate = new(StringComparer.Ordinal);

    /// <summary>The templates that files were made from, without those that these include.</summary>
    public IReadOnlyList<string> Starts => [.. namesByTemplate.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Notes the names that a template asked for.</summary>
    /// <param name="template">The one that the run started from.</param>
    internal void Add(string template, IEnumerable<ModelName> names)
    {
        lock (namesByTemplate)
        {
            if (!namesByTemplate.TryGetValue(template, out var known))
            {
                namesByTemplate.Add(template, known = []);
            }

            known.UnionWith(names);
        }
    }

    public IEnumerable<ModelName> NamesOf(string template) => namesByTemplate.GetValueOrDefault(template) ?? [];
}

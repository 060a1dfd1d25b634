using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>
/// What a template can name. Texts are escaped for the template's format before they come here, so a template only
/// loops and chooses. A value that is absent is null, which is false in a template.
/// </summary>
public sealed class TemplateModel
{
    private static readonly ScriptArray NoValues = new() { IsReadOnly = true }; // most lists of a control are empty; one serves all
    private static readonly object Yes = true;
    private static readonly object No = false;

    public TemplateModel() => Values = new ModelValues(null, 0);

    /// <summary>A thing whose names are noted when a template asks for them.</summary>
    /// <param name="kind">The path in the file format of what the model describes, so that a build knows which fields its templates
    /// print.</param>
    /// <param name="names">How many names will be added, about: growing to fifty in small steps takes twice the memory.</param>
    public TemplateModel(string kind, int names = 0) => Values = new ModelValues(kind, names);

    internal ModelValues Values { get; }

    public TemplateModel Add(string name, string? text)
    {
        Values.Add(name, text);
        return this;
    }

    public TemplateModel Add(string name, int number)
    {
        Values.Add(name, number);
        return this;
    }

    public TemplateModel Add(string name, bool flag)
    {
        Values.Add(name, flag ? Yes : No);
        return this;
    }

    public TemplateModel Add(string name, TemplateModel? model)
    {
        Values.Add(name, model?.Values);
        return this;
    }

    public TemplateModel Add(string name, IEnumerable<TemplateModel> models) => AddList(name, models.Select(model => (object)model.Values));

    /// <summary>
    /// A list whose models are made while a template goes through it: for long lists that are read once, from the first to the last.
    /// </summary>
    public TemplateModel AddOnDemand<T>(string name, IReadOnlyList<T> things, Func<T, TemplateModel> make)
    {
        Values.Add(name, new ModelsOnDemand<T>(things, make));
        return this;
    }

    public TemplateModel Add(string name, IEnumerable<string> texts) => AddList(name, texts);

    private TemplateModel AddList(string name, IEnumerable<object> values)
    {
        ScriptArray? list = null;
        foreach (var value in values)
        {
            list ??= [];
            list.Add(value);
        }

        Values.Add(name, list ?? NoValues);
        return this;
    }
}

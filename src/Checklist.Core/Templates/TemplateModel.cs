using Scriban.Runtime;

namespace Checklist.Core.Templates;

/// <summary>
/// What a template can name. Texts are escaped for the template's format before they come here, so a template only
/// loops and chooses. A value that is absent is null, which is false in a template.
/// </summary>
public sealed class TemplateModel
{
    public TemplateModel() => Values = [];

    /// <param name="kind">The path in the file format of what the model describes, so that a build knows which fields its templates print.</param>
    public TemplateModel(string kind) => Values = new NamedValues(kind);

    internal ScriptObject Values { get; }

    public TemplateModel Add(string name, string? text)
    {
        Values[name] = text;
        return this;
    }

    public TemplateModel Add(string name, int number)
    {
        Values[name] = number;
        return this;
    }

    public TemplateModel Add(string name, bool flag)
    {
        Values[name] = flag;
        return this;
    }

    public TemplateModel Add(string name, TemplateModel? model)
    {
        Values[name] = model?.Values;
        return this;
    }

    public TemplateModel Add(string name, IEnumerable<TemplateModel> models)
    {
        var list = new ScriptArray();
        foreach (var model in models)
        {
            list.Add(model.Values);
        }

        Values[name] = list;
        return this;
    }

    public TemplateModel Add(string name, IEnumerable<string> texts)
    {
        var list = new ScriptArray();
        foreach (var text in texts)
        {
            list.Add(text);
        }

        Values[name] = list;
        return this;
    }
}

using Checklist.Core.Languages;
using Checklist.Core.Prose;
using Scriban;
using Scriban.Syntax;

namespace Checklist.Core.Templates;

/// <summary>
/// The words that templates name, as in <c>{{ words.page.sign_off }}</c>. One that is by itself becomes text when the template is parsed,
/// so that a page costs what it would with the words written into it; places of findings stay those of the file.
/// </summary>
internal sealed class TemplateWords
{
    private const string Root = "words";

    private readonly Words words;
    private readonly bool areForeign; // in another language than the catalog, so that pages have to say which
    private readonly Lazy<ModelValues> html;
    private readonly Lazy<ModelValues> markdown;
    private readonly Lazy<PreparedWord?[]> prepared = new(static () => new PreparedWord?[CompiledTemplates.Words.Length]);

    public TemplateWords(Words words, bool areForeign)
    {
        this.words = words;
        this.areForeign = areForeign;
        html = new Lazy<ModelValues>(() => Model(isHtml: true));
        markdown = new Lazy<ModelValues>(() => Model(isHtml: false));
    }

    /// <summary>Where a template uses words as values.</summary>
    public ModelValues ModelFor(string template) => IsHtml(template) ? html.Value : markdown.Value;

    /// <summary>Words of a compiled template, by their number there; made when they are first printed.</summary>
    public PreparedWord Prepared(int number) => prepared.Value[number] ??= Prepare(CompiledTemplates.Words[number]);

    public Template Parse(string path, string text)
    {
        var template = Template.Parse(text, path, TemplateSandbox.ParserOptions);
        if (template.Page is { } page && text.Contains(Root + ".", StringComparison.Ordinal)) // none where it cannot be parsed
        {
            new Writer(this, IsHtml(path)).Visit(page);
        }

        return template;
    }

    /// <summary>
    /// Words for a style sheet or a script. A key with one for a number and one for all others gives both, each on a line;
    /// <c>language</c> is that of the words where it is not the catalog's, else empty. Null where there are none.
    /// </summary>
    public string? InCode(string key) =>
        key == "language" ? areForeign ? words.Language : ""
        : words.Find(key) ?? (words.Find(key + ".one") is { } one && words.Find(key + ".other") is { } other ? $"{one}\n{other}" : null);

    private static bool IsHtml(string template) => template.EndsWith(".html", StringComparison.Ordinal);

    /// <summary>Templates name with an underscore what the file has with a hyphen.</summary>
    private static string KeyOf(string name) => name.Replace('_', '-');

    private string Escape(string key, string text, bool isHtml) => isHtml ? HtmlText.Escape(text)
        : words.Own.Contains(key) ? MarkdownText.Escape(text)
        : text;

    private PreparedWord Prepare(CompiledWord word) =>
        Text(word.Key, word.IsHtml, word.TakesElements) is { } text ? new PreparedWord(text) : throw new CompiledTemplateException($"there are no words `{word.Key}`");

    /// <summary>Words where they are printed by themselves; null for a key that there is not.</summary>
    private string? Text(string key, bool isHtml, bool takesElements)
    {
        if (words.Find(key) is not { } found)
        {
            return null;
        }

        var text = Escape(key, found, isHtml);
        return isHtml && areForeign && takesElements ? $"<span lang=\"{words.Language}\">{text}</span>" : text;
    }

    private ModelValues Model(bool isHtml)
    {
        var root = new TemplateModel();
        foreach (var group in words.Keys.GroupBy(key => key.Split('.')[0], StringComparer.Ordinal))
        {
            root.Add(Name(group.Key), Group(group, group.Key.Length + 1, isHtml));
        }

        return new TemplateModel().Add(Root, root).Values;
    }

    private TemplateModel Group(IEnumerable<string> keys, int start, bool isHtml)
    {
        var model = new TemplateModel();
        foreach (var group in keys.GroupBy(key => key[start..].Split('.')[0], StringComparer.Ordinal))
        {
            var first = group.First();
            if (first.Length == start + group.Key.Length)
            {
                model.Add(Name(group.Key), Escape(first, words[first], isHtml));
            }
            else
            {
                model.Add(Name(group.Key), Group(group, start + group.Key.Length + 1, isHtml));
            }
        }

        return model;
    }

    private static string Name(string key) => key.Replace('-', '_');

    /// <summary>Goes in the order of the text: words in a tag are in no element of their own that could name their language.</summary>
    private sealed class Writer(TemplateWords owner, bool isHtml) : ScriptVisitor
    {
        private readonly MarkupPlace place = new();

        public override void Visit(ScriptBlockStatement node)
        {
            for (var index = 0; index < node.Statements.Count; index++)
            {
                switch (node.Statements[index])
                {
                    case ScriptRawStatement raw:
                        place.Pass(raw.Text.ToString());
                        break;
                    case ScriptExpressionStatement { Expression: ScriptMemberExpression named } when Text(named) is { } text:
                        node.Statements[index] = new ScriptRawStatement { Text = new ScriptStringSlice(text), Span = named.Span };
                        break;
                    default:
                        Visit(node.Statements[index]);
                        break;
                }
            }
        }

        private string? Text(ScriptMemberExpression named)
        {
            var path = PathOf(named) ?? "";
            var key = path.StartsWith(Root + ".", StringComparison.Ordinal) ? KeyOf(path[(Root.Length + 1)..]) : "";
            return owner.Text(key, isHtml, place.TakesElements);
        }

        private static string? PathOf(ScriptExpression? expression) => expression switch
        {
            ScriptVariableGlobal variable => variable.BaseName,
            ScriptMemberExpression { Member: ScriptVariable member } named when PathOf(named.Target) is { } target =>
                $"{target}.{member.BaseName}",
            _ => null,
        };
    }
}

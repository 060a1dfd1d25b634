using System.Text;

namespace Checklist.Core.Templates;

/// <summary>One run of compiled templates: what they print, what they have set, and the loops they are in.</summary>
internal sealed class CompiledRun(TemplateWords words, ModelValues model, BoundedOutput page)
{
    private static readonly object Nothing = new(); // a name that was set to null; null stands for one that was not set

    private object?[]? own; // null until a template sets something: most runs print one line of the navigation
    private object?[]? loops;
    private BoundedOutput output = page;

    /// <summary>Text of a template that is all ASCII.</summary>
    public void Text(ReadOnlySpan<byte> text) => output.Write(text, text.Length);

    public void Text(ReadOnlySpan<byte> text, int characters) => output.Write(text, characters);

    public void Word(int number)
    {
        var word = words.Prepared(number);
        output.Write(word.Bytes, word.Text.Length);
    }

    public string WordText(int number) => words.Prepared(number).Text;

    public void Write(object? value)
    {
        if (value is RenderedText rendered)
        {
            rendered.WriteTo(output);
        }
        else if (CompiledValues.TextOf(value) is { } text)
        {
            output.Write(text, 0, text.Length);
        }
    }

    /// <summary>A name that only the model has.</summary>
    public object? Name(int name) => model.At(name);

    /// <summary>A name that loops, templates and the model may have: the innermost loop counts, then what was set.</summary>
    public object? Variable(int variable, int name) => (loops?[variable] ?? own?[variable]) is not { } value ? model.At(name)
        : value == Nothing ? null
        : value;

    public void Set(int variable, object? value) => (own ??= new object?[CompiledTemplates.Variables])[variable] = value ?? Nothing;

    /// <summary>What the loop around a new one has under its name, to be given back with <see cref="EndLoop"/>.</summary>
    public object? Loop(int variable) => loops?[variable];

    public void SetLoop(int variable, object? item) => (loops ??= new object?[CompiledTemplates.Variables])[variable] = item ?? Nothing;

    public void EndLoop(int variable, object? outer) => loops?[variable] = outer; // no array where the list was empty

    /// <summary>From here on text goes elsewhere, until <see cref="EndCapture"/> gets what this returns.</summary>
    public BoundedOutput StartCapture(BoundedOutput captured)
    {
        var outer = output;
        output = captured;
        return outer;
    }

    public RenderedText EndCapture(BoundedOutput outer)
    {
        using var captured = output;
        output = outer;
        return new RenderedText([captured.ToBytes()]);
    }
}

/// <summary>Words as compiled templates print them.</summary>
internal sealed record PreparedWord(string Text)
{
    public byte[] Bytes { get; } = Encoding.UTF8.GetBytes(Text);
}

/// <summary>Where a compiled template has words.</summary>
/// <param name="Key">As in <c>page.sign-off</c>.</param>
/// <param name="IsHtml">Otherwise in Markdown.</param>
/// <param name="TakesElements">An element may say there which language the words are in.</param>
internal sealed record CompiledWord(string Key, bool IsHtml, bool TakesElements);

using Checklist.Core.Templates;
using Scriban.Runtime;

namespace Checklist.Core.Tests.Templates;

/// <summary>Models that have every name of some templates, with values of the kinds that these take them for.</summary>
internal sealed class RandomModels
{
    private const int Levels = 4;
    private const int PerLevel = 3;

    private static readonly string[] Texts =
    [
        "", "a", "a < b & \"c\"", "é\n😀", "app", "read", "paper", "verdict", "tick", "choice", "date", "number", "text", "active",
        "guide", "optional", "pass", "done", "  two\nlines  ",
    ];

    private readonly TemplateKinds kinds;
    private readonly Random random;
    private readonly double missing; // how often there is no value, where templates may not look for one
    private readonly List<ModelValues> level = [];
    private readonly Dictionary<string, bool> texts = new(StringComparer.Ordinal);

    public RandomModels(TemplateKinds kinds, int seed)
    {
        this.kinds = kinds;
        random = new Random(seed);
        missing = random.Next(4) * 0.02;
        for (var depth = 0; depth < Levels; depth++)
        {
            var models = Enumerable.Range(0, PerLevel).Select(_ => Model()).ToList();
            level.Clear();
            level.AddRange(models);
        }
    }

    /// <summary>For a page: two of them, as templates that are interpreted change theirs.</summary>
    public (TemplateModel One, TemplateModel Same) Roots()
    {
        var (one, same) = (new TemplateModel(), new TemplateModel());
        foreach (var name in kinds.Globals)
        {
            var value = Value(name, kinds.OfGlobal(name));
            one.Values.Add(name, value);
            same.Values.Add(name, value);
        }

        return (one, same);
    }

    private ModelValues Model()
    {
        var model = new ModelValues(null, kinds.Members.Count);
        foreach (var name in kinds.Members)
        {
            model.Add(name, Value(name, kinds.OfMember(name)));
        }

        return model;
    }

    /// <summary>Some names are of one kind here and of another there: each has one of them in all models.</summary>
    private object? Value(string name, TemplateKinds.Kinds kind)
    {
        if (kind.HasFlag(TemplateKinds.Kinds.Text) && IsText(name))
        {
            kind &= TemplateKinds.Kinds.Number;
        }

        if (kind.HasFlag(TemplateKinds.Kinds.List))
        {
            return List(kind.HasFlag(TemplateKinds.Kinds.Models));
        }

        if (kind.HasFlag(TemplateKinds.Kinds.Model))
        {
            return level.Count == 0 || random.NextDouble() < missing ? null : Any(level);
        }

        return kind.HasFlag(TemplateKinds.Kinds.Number) ? random.Next(4) : random.Next(5) switch
        {
            0 => null,
            1 => random.Next(2) == 0,
            2 => random.Next(20),
            _ => Any(Texts),
        };
    }

    private bool IsText(string name)
    {
        if (!texts.TryGetValue(name, out var isText))
        {
            texts.Add(name, isText = random.Next(2) == 0);
        }

        return isText;
    }

    private ScriptArray List(bool isOfModels)
    {
        var list = new ScriptArray();
        for (var count = random.Next(4); count > 0 && (level.Count > 0 || !isOfModels); count--)
        {
            list.Add(isOfModels ? Any(level) : Any(Texts));
        }

        return list;
    }

    private T Any<T>(IReadOnlyList<T> things) => things[random.Next(things.Count)];
}

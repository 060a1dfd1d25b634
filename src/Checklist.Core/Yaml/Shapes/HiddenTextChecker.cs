using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>Finds characters that nobody sees: errors in what programs read, warnings in words for people.</summary>
internal static class HiddenTextChecker
{
    public static void Check(YamlScalar scalar, Shape shape, string key, DiagnosticBag diagnostics)
    {
        // A separator of lines breaks the line, which is reported as that.
        var isOneLine = shape is TextShape { Kind: TextKind.Line or TextKind.Value };
        if (shape is not TextShape { Kind: TextKind.Prose }) // what is code in it shows when its Markdown is read
        {
            Check(scalar, isOneLine ? IsNoSeparator : _ => true, shape.IsForPeople, key, diagnostics);
        }
    }

    /// <summary>The keys of a mapping, whatever it is for.</summary>
    public static void CheckKeys(YamlMapping mapping, DiagnosticBag diagnostics)
    {
        foreach (var entry in mapping.Entries)
        {
            if (HiddenCharacters.MayBeIn(entry.Key.Value))
            {
                CheckKey(entry.Key, mapping, diagnostics);
            }
        }
    }

    /// <summary>Every key and single value in a node.</summary>
    public static void CheckAll(YamlNode node, bool isForPeople, string key, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar scalar:
                Check(scalar, _ => true, isForPeople, key, diagnostics);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                {
                    CheckAll(item, isForPeople, key, diagnostics);
                }

                break;
            case YamlMapping mapping:
                CheckKeys(mapping, diagnostics);
                foreach (var entry in mapping.Entries)
                {
                    CheckAll(entry.Value, isForPeople, entry.Key.Value, diagnostics);
                }

                break;
            default:
                throw new InvalidOperationException($"no rule for {node.GetType().Name}");
        }
    }

    private static void CheckKey(YamlScalar key, YamlMapping mapping, DiagnosticBag diagnostics)
    {
        var visible = HiddenCharacters.Without(key.Value);
        foreach (var character in HiddenCharacters.In(key.Value).DistinctBy(found => found.Rune))
        {
            var place = key.Text.SpanAt(character.Offset, character.Length);
            diagnostics.Add(SyntaxDiagnostics.HiddenCharacter(place, $"the key {Quoting.Quote(visible)}", character));
        }

        if (visible.Length < key.Value.Length && mapping.Find(visible) is null)
        {
            key.ReadWithoutHidden();
        }
    }

    private static bool IsNoSeparator(HiddenCharacter character) => character.Rune.Value is not (0x2028 or 0x2029);

    private static void Check(
        YamlScalar scalar, Func<HiddenCharacter, bool> counts, bool isForPeople, string key, DiagnosticBag diagnostics)
    {
        if (!HiddenCharacters.MayBeIn(scalar.Value))
        {
            return;
        }

        var hidden = HiddenCharacters.In(scalar.Value).Where(counts).DistinctBy(found => found.Rune).ToList();
        foreach (var character in hidden)
        {
            var place = scalar.Text.SpanAt(character.Offset, character.Length);
            diagnostics.Add(isForPeople
                ? SyntaxDiagnostics.HiddenInText(place, character)
                : SyntaxDiagnostics.HiddenCharacter(place, Quoting.Quote(key), character));
        }

        if (!isForPeople && hidden.Count > 0)
        {
            scalar.ReadWithoutHidden();
        }
    }
}

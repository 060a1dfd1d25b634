using System.Globalization;
using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>The rules for single values.</summary>
internal static partial class ScalarChecker
{
    public static Diagnostic? Check(YamlScalar scalar, Shape shape, string key) => shape switch
    {
        TextShape text => CheckText(scalar, text.Kind, key)
            ?? (text is { Kind: TextKind.Line or TextKind.Value, MayHoldBraces: false } ? CheckBraces(scalar, key) : null),
        WordShape words =>
            words.Words.Contains(scalar.Value, StringComparer.Ordinal)
                ? null
                : ShapeDiagnostics.UnknownValue(scalar.Span, key, scalar.Value, words.Words),
        NumberShape number => CheckNumber(scalar, number, key),
        BooleanShape boolean => ParseBoolean(scalar) is null ? WrongType(scalar, boolean, key) : null,
        _ => throw new InvalidOperationException($"{shape.GetType().Name} is not a shape of a single value"),
    };

    /// <summary>YAML 1.2 core schema; null for anything else.</summary>
    public static bool? ParseBoolean(YamlScalar scalar) => scalar switch
    {
        { IsPlain: true, Value: "true" or "True" or "TRUE" } => true,
        { IsPlain: true, Value: "false" or "False" or "FALSE" } => false,
        _ => null,
    };

    /// <summary>A decimal number written without quotes; null for anything else.</summary>
    public static decimal? ParseNumber(YamlScalar scalar)
    {
        var isNumber = scalar.IsPlain && DecimalNumber().IsMatch(scalar.Value);
        return isNumber
            && decimal.TryParse(
                scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : null;
    }

    private static Diagnostic? CheckText(YamlScalar scalar, TextKind kind, string key)
    {
        var span = scalar.Span;
        var value = scalar.Value;
        return kind switch
        {
            TextKind.Line or TextKind.Value => CheckLine(scalar, key),
            TextKind.Prose or TextKind.Note or TextKind.Code => IsLonger(value, Limits.ProseCharacters)
                ? ShapeDiagnostics.TextTooLong(span, $"`{key}`", Limits.ProseCharacters)
                : null,
            _ when TextPatterns.IsMatch(kind, value) => null,
            TextKind.Id => ShapeDiagnostics.InvalidId(span, value),
            TextKind.CatalogId => ShapeDiagnostics.InvalidCatalogId(span, value),
            TextKind.Date or TextKind.Moment => ShapeDiagnostics.InvalidDate(span, value),
            TextKind.Version => ShapeDiagnostics.InvalidVersion(span, value),
            TextKind.Url => ShapeDiagnostics.InvalidUrl(span, value),
            TextKind.Language => ShapeDiagnostics.InvalidLanguage(span, value),
            TextKind.Color => ShapeDiagnostics.InvalidColor(span, value),
            TextKind.Path => ShapeDiagnostics.InvalidPath(span, value),
            _ => throw new InvalidOperationException($"no rule for {kind}"),
        };
    }

    private static Diagnostic? CheckLine(YamlScalar scalar, string key)
    {
        if (scalar.Value.TrimEnd('\n').AsSpan().IndexOfAny("\n\r\u0085\u2028\u2029") >= 0)
        {
            return ShapeDiagnostics.LineBreak(scalar.Span, key);
        }

        return IsLonger(scalar.Value, Limits.LineCharacters)
            ? ShapeDiagnostics.TextTooLong(scalar.Span, $"`{key}`", Limits.LineCharacters)
            : null;
    }

    private static Diagnostic? CheckBraces(YamlScalar scalar, string key) =>
        TextPatterns.Parameter().Match(scalar.Value) is { Success: true } match
            ? ShapeDiagnostics.ParameterInLine(scalar.Text.SpanAt(match.Index, match.Length), key, match.Value)
            : null;

    private static Diagnostic? CheckNumber(YamlScalar scalar, NumberShape shape, string key)
    {
        if (ParseNumber(scalar) is not { } number || (shape.IsInteger && number != decimal.Truncate(number)))
        {
            return WrongType(scalar, shape, key);
        }

        return number < shape.Minimum || number > shape.Maximum
            ? ShapeDiagnostics.OutOfRange(scalar.Span, key, scalar.Value, shape.Minimum, shape.Maximum)
            : null;
    }

    private static Diagnostic WrongType(YamlScalar scalar, Shape shape, string key) =>
        ShapeDiagnostics.WrongType(scalar.Span, $"`{key}`", shape.Noun, Quoting.Quote(scalar.Value));

    /// <summary>Longer in Unicode characters, which is how JSON Schema counts.</summary>
    private static bool IsLonger(string value, int limit) =>
        value.Length > limit && value.EnumerateRunes().Count() > limit;

    [GeneratedRegex("^[-+]?[0-9]{1,18}(?:\\.[0-9]{1,9})?$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();
}

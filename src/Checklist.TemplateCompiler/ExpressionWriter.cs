using System.Globalization;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Checklist.TemplateCompiler;

/// <summary>Writes one expression of a template as C#.</summary>
internal sealed class ExpressionWriter(ParsedTemplate template, NameTable names, Scope scope)
{
    private const string Words = "words";

    public CodeOf Write(ScriptExpression? expression) => expression switch
    {
        ScriptNestedExpression nested => Write(nested.Expression),
        ScriptLiteral literal => Literal(literal),
        ScriptVariableGlobal variable => Variable(variable),
        ScriptVariableLocal variable when scope.Locals.Contains(variable.BaseName) => Any($"own_{variable.BaseName}"),
        ScriptIndexerExpression indexer => Indexer(indexer),
        ScriptMemberExpression member => Member(member),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } unary => Flag($"!{Write(unary.Right).Truth}"),
        ScriptBinaryExpression { Left: { } left } binary => Binary(Write(left), binary, Write(binary.Right)),
        ScriptConditionalExpression choice =>
            Any($"({Write(choice.Condition).Truth} ? {Write(choice.ThenValue).Any} : {Write(choice.ElseValue).Any})"),
        ScriptPipeCall { From: { } from, To: { } to } => Pipe(Write(from), to),
        ScriptArrayInitializerExpression list => Any($"CompiledValues.List({Listed(list.Values.Select(value => Write(value).Any))})"),
        ScriptObjectInitializerExpression model => Any($"CompiledValues.Model({Listed(model.Members.Select(Entry))})"),
        _ => throw new UnknownSyntaxException(expression ?? (ScriptNode)template.Page!),
    };

    /// <summary>What is printed by itself; words then say which language they are in, where an element can.</summary>
    public string? Word(ScriptExpression? expression, bool takesElements) =>
        KeyOf(expression) is { } key ? Word(key, takesElements) : null;

    private string Word(string key, bool takesElements) => names.WordOf(new WordUse(key, template.IsHtml, takesElements));

    private static CodeOf Any(string code) => new(code, ValueKind.Any);

    private static CodeOf Flag(string code) => new(code, ValueKind.Flag);

    private static string Listed(IEnumerable<string> codes) => string.Join(", ", codes);

    private static CodeOf Literal(ScriptLiteral literal) => literal.Value switch
    {
        string text => new CodeOf(CodeWriter.Quote(text), ValueKind.Text),
        int number => new CodeOf(number.ToString(CultureInfo.InvariantCulture), ValueKind.Number),
        bool flag => Flag(flag ? "true" : "false"),
        _ => throw new UnknownSyntaxException(literal),
    };

    private CodeOf Variable(ScriptVariableGlobal variable) => variable.BaseName switch
    {
        Words or "for" or "include" or "array" or "string" => throw new UnknownSyntaxException(variable),
        var name when scope.LoopOf(name) is > 0 and var loop => Any($"item{loop}"),
        var name when names.VariableOf(name) is { } number => Any($"run.Variable({number}, {names.NameOf(name)})"),
        var name => Any($"run.Name({names.NameOf(name)})"),
    };

    private CodeOf Indexer(ScriptIndexerExpression indexer) => (ParsedTemplate.NumberOf(indexer), indexer) switch
    {
        ( > 0 and var number, _) => Any($"given{number}"),
        (_, { Target: not ScriptVariableLocal, Index: ScriptLiteral { Value: int and >= 0 and var place } }) =>
            Any($"CompiledValues.At({Write(indexer.Target).Any}, {place})"),
        _ => throw new UnknownSyntaxException(indexer),
    };

    private CodeOf Member(ScriptMemberExpression member)
    {
        if (KeyOf(member) is { } key)
        {
            return new CodeOf($"run.WordText({Word(key, takesElements: false)})", ValueKind.Text);
        }

        if (member is not { Member: { BaseName: var name }, DotToken.TokenType: TokenType.Dot })
        {
            throw new UnknownSyntaxException(member);
        }

        var isLoop = member.Target is ScriptVariableGlobal { BaseName: "for" } && scope.Loop > 0;
        return name switch
        {
            "first" when isLoop => Flag($"(at{scope.Loop} == 0)"),
            "last" when isLoop => Flag($"(at{scope.Loop} == list{scope.Loop}.Count - 1)"),
            "size" => new CodeOf($"CompiledValues.Size({Write(member.Target).Any})", ValueKind.Number),
            _ => Any($"CompiledValues.Member({Write(member.Target).Any}, {names.NameOf(name)})"),
        };
    }

    private static CodeOf Binary(CodeOf left, ScriptBinaryExpression binary, CodeOf right) => binary.Operator switch
    {
        ScriptBinaryOperator.And => Flag($"({left.Truth} && {right.Truth})"),
        ScriptBinaryOperator.Or => Flag($"({left.Truth} || {right.Truth})"),
        ScriptBinaryOperator.EmptyCoalescing when left.Kind == ValueKind.Any => Any($"({left.Code} ?? {right.Any})"),
        ScriptBinaryOperator.CompareEqual => Flag(Equal(left, right)),
        ScriptBinaryOperator.CompareNotEqual => Flag($"!{Equal(left, right)}"),
        ScriptBinaryOperator.CompareGreater => Flag(Greater(left, right)),
        ScriptBinaryOperator.CompareLess => Flag(Greater(right, left)),
        ScriptBinaryOperator.Add => Any($"CompiledValues.Sum({left.Any}, {right.Any})"),
        _ => throw new UnknownSyntaxException(binary),
    };

    private static string Equal(CodeOf left, CodeOf right) => (left.Kind, right.Kind) switch
    {
        (ValueKind.Number, ValueKind.Number) => $"({left.Code} == {right.Code})",
        (ValueKind.Any, ValueKind.Text or ValueKind.Number) => $"CompiledValues.Is({left.Code}, {right.Code})",
        _ => $"CompiledValues.AreEqual({left.Any}, {right.Any})",
    };

    private static string Greater(CodeOf left, CodeOf right) => (left.Kind, right.Kind) == (ValueKind.Number, ValueKind.Number)
        ? $"({left.Code} > {right.Code})"
        : $"CompiledValues.IsGreater({left.Any}, {right.Any})";

    /// <summary>The library reads <c>a | b | c</c> as <c>a | (b | c)</c>, and <c>a | f == b</c> as <c>a | (f == b)</c>.</summary>
    private CodeOf Pipe(CodeOf value, ScriptExpression to) => to switch
    {
        ScriptPipeCall { From: { } from, To: { } further } => Pipe(Pipe(value, from), further),
        ScriptBinaryExpression { Left: { } left } binary => Binary(Pipe(value, left), binary, Write(binary.Right)),
        ScriptFunctionCall { Target: { } target } call => Function(value, target, [.. call.Arguments.Select(argument => Write(argument))]),
        _ => Function(value, to, []),
    };

    private static CodeOf Function(CodeOf value, ScriptExpression function, IReadOnlyList<CodeOf> arguments)
    {
        var name = (function.ToString(), arguments.Count) switch
        {
            ("array.join", 1) => "Join",
            ("array.map", 1) => "Map",
            ("string.downcase", 0) => "Downcase",
            ("string.replace", 2) => "Replace",
            ("string.strip", 0) => "Strip",
            _ => throw new UnknownSyntaxException(function),
        };
        return Any($"TemplateFunctions.{name}({Listed(arguments.Prepend(value).Select(argument => argument.Any))})");
    }

    private string Entry(ScriptObjectMember member) => member.Name switch
    {
        ScriptVariable variable => $"({CodeWriter.Quote(variable.BaseName)}, {Write(member.Value).Any})",
        _ => throw new UnknownSyntaxException(member),
    };

    /// <summary>Templates name with an underscore what the files of words have with a hyphen.</summary>
    private static string? KeyOf(ScriptExpression? expression) =>
        PathOf(expression) is { } path && path.StartsWith($"{Words}.", StringComparison.Ordinal)
            ? path[(Words.Length + 1)..].Replace('_', '-')
            : null;

    private static string? PathOf(ScriptExpression? expression) => expression switch
    {
        ScriptVariableGlobal variable => variable.BaseName,
        ScriptMemberExpression { Member: { } member } named when PathOf(named.Target) is { } target => $"{target}.{member.BaseName}",
        _ => null,
    };
}

/// <summary>What is known of a value before a template runs. Those of the model may be anything.</summary>
internal enum ValueKind { Any, Text, Number, Flag }

/// <summary>An expression in C#.</summary>
internal readonly record struct CodeOf(string Code, ValueKind Kind)
{
    /// <summary>As an object, as models have it.</summary>
    public string Any => Kind switch
    {
        ValueKind.Number => $"(object){Code}",
        ValueKind.Flag => $"CompiledValues.Flag({Code})",
        _ => Code,
    };

    public string Truth => Kind == ValueKind.Flag ? Code : $"CompiledValues.IsTrue({Any})";
}

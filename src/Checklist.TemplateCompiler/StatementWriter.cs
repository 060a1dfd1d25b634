using Checklist.Core.Templates;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Checklist.TemplateCompiler;

/// <summary>Writes one template as a method.</summary>
internal sealed class StatementWriter(
    ParsedTemplate template, IReadOnlyDictionary<string, ParsedTemplate> templates, NameTable names, Scope scope)
{
    private readonly CodeWriter code = new(depth: 2);
    private readonly MarkupPlace place = new();
    private readonly ExpressionWriter expressions = new(template, names, scope);
    private int chosen; // the number of the innermost `case`

    public static string Write(ParsedTemplate template, IReadOnlyDictionary<string, ParsedTemplate> templates, NameTable names)
    {
        var scope = new Scope();
        var writer = new StatementWriter(template, templates, names, scope);
        writer.Block(template.Page!.Body);
        var given = string.Concat(Enumerable.Range(1, template.Parameters).Select(number => $", object? given{number}"));
        var locals = string.Concat(scope.Locals.Order(StringComparer.Ordinal).Select(local => $"        object? own_{local} = null;\n"));
        return $"    private static void {template.Method}(CompiledRun run{given})\n    {{\n{locals}{writer.code}    }}\n";
    }

    private void Block(ScriptBlockStatement? block)
    {
        foreach (var statement in block?.Statements ?? [])
        {
            Statement(statement);
        }
    }

    private void Block(string head, ScriptBlockStatement? block)
    {
        code.Open(head);
        Block(block);
        code.Close();
    }

    private void Statement(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptEscapeStatement or ScriptEndStatement:
                break;
            case ScriptRawStatement raw:
                place.Pass(raw.Text.ToString());
                code.Text(raw.Text.ToString());
                break;
            case ScriptExpressionStatement { Expression: { } expression }:
                Expression(expression);
                break;
            case ScriptCaseStatement cases:
                Case(cases);
                break;
            case ScriptConditionStatement choice:
                Choice(choice);
                break;
            case ScriptForStatement { Variable: ScriptVariableGlobal variable, NamedArguments: null or { Count: 0 } } loop:
                For(loop, variable.BaseName);
                break;
            case ScriptCaptureStatement { Target: ScriptVariableGlobal target } capture:
                Capture(target.BaseName, capture.Body);
                break;
            default:
                throw new UnknownSyntaxException(statement);
        }
    }

    private void Expression(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptAssignExpression { Target: ScriptVariableGlobal target, EqualToken.TokenType: TokenType.Equal } assign:
                code.Line($"run.Set({names.VariableOf(target.BaseName)}, {expressions.Write(assign.Value).Any});");
                break;
            case ScriptAssignExpression { Target: ScriptVariableLocal target, EqualToken.TokenType: TokenType.Equal } assign:
                code.Line($"own_{target.BaseName} = {expressions.Write(assign.Value).Any};");
                scope.Locals.Add(target.BaseName);
                break;
            case ScriptFunctionCall { Target: ScriptVariableGlobal { BaseName: "include" } } call:
                Include(call);
                break;
            default:
                code.Line(expressions.Word(expression, place.TakesElements) is { } word
                    ? $"run.Word({word});"
                    : $"run.Write({expressions.Write(expression).Any});");
                break;
        }
    }

    /// <summary>A template of another format would have other words.</summary>
    private void Include(ScriptFunctionCall call)
    {
        if (call.Arguments.FirstOrDefault() is not ScriptLiteral { Value: string path } || !templates.TryGetValue(path, out var included)
            || included.IsHtml != template.IsHtml)
        {
            throw new UnknownSyntaxException(call);
        }

        var given = call.Arguments.Skip(1).Select(argument => expressions.Write(argument).Any)
            .Concat(Enumerable.Repeat("null", included.Parameters)).Take(included.Parameters);
        code.Line($"{included.Method}({string.Join(", ", given.Prepend("run"))});");
    }

    private void Choice(ScriptConditionStatement? part, string before = "")
    {
        switch (part)
        {
            case null:
                break;
            case ScriptIfStatement choice:
                Block($"{before}if ({expressions.Write(choice.Condition).Truth})", choice.Then);
                Choice(choice.Else, "else ");
                break;
            case ScriptWhenStatement choice:
                var equal = choice.Values.Select(value => $"CompiledValues.AreEqual(case{chosen}, {expressions.Write(value).Any})");
                Block($"{before}if ({string.Join(" || ", equal)})", choice.Body);
                Choice(choice.Next, "else ");
                break;
            case ScriptElseStatement last:
                Block("else", last.Body);
                break;
            default:
                throw new UnknownSyntaxException(part);
        }
    }

    private void Case(ScriptCaseStatement cases)
    {
        var outer = chosen;
        chosen = scope.Next();
        code.Line($"var case{chosen} = {expressions.Write(cases.Value).Any};");
        Block(cases.Body);
        chosen = outer;
    }

    private void For(ScriptForStatement loop, string name)
    {
        var list = expressions.Write(loop.Iterator).Any;
        var seen = ParsedTemplate.Includes(loop.Body) ? names.VariableOf(name) : null; // what is included sees the loop
        var number = scope.Enter(name);
        code.Line($"var list{number} = CompiledValues.Items({list});");
        code.Line(seen is null ? "" : $"var outer{number} = run.Loop({seen});");
        code.Open($"for (var at{number} = 0; at{number} < list{number}.Count; at{number}++)");
        code.Line($"var item{number} = list{number}[at{number}];");
        code.Line(seen is null ? "" : $"run.SetLoop({seen}, item{number});");
        Block(loop.Body);
        code.Close();
        code.Line(seen is null ? "" : $"run.EndLoop({seen}, outer{number});");
        scope.Leave();
        if (loop.Else is { } none)
        {
            Block($"if (list{number}.Count == 0)", none.Body);
        }
    }

    private void Capture(string name, ScriptBlockStatement? body)
    {
        var number = scope.Next();
        code.Line($"var page{number} = run.StartCapture(new BoundedOutput());");
        Block(body);
        code.Line($"run.Set({names.VariableOf(name)}, run.EndCapture(page{number}));");
    }
}

using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>What passes can be compared with what the check asks for, and something passes.</summary>
internal sealed class PassesRule
{
    private readonly DiagnosticBag diagnostics;
    private readonly bool isComplete;
    private readonly Dictionary<string, Parameter> parameters = new(StringComparer.Ordinal);

    private PassesRule(Catalog catalog, DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        isComplete = catalog.IsComplete;
        foreach (var parameter in catalog.Parameters)
        {
            parameters.TryAdd(parameter.Id.Value, parameter);
        }
    }

    public static void Check(Catalog catalog, CatalogIndex index, DiagnosticBag diagnostics)
    {
        var rule = new PassesRule(catalog, diagnostics);
        foreach (var check in index.Controls.SelectMany(control => control.Checks).Where(check => check.Passes is not null))
        {
            rule.Check(check, check.Passes!);
        }
    }

    private void Check(Check check, PassCriteria passes)
    {
        var bounds = Bounds(passes).ToList();
        if (check.Answer is not (AnswerKind.Number or AnswerKind.Date or AnswerKind.Choice))
        {
            Report(passes.Place, check, "has `passes`, but its answer is no number, date or choice", "set `answer`, or remove `passes`");
            return;
        }

        if (bounds.Count == 0)
        {
            Report(passes.Place, check, "has `passes` that says nothing", $"add {KeysOf(check.Answer)}, or remove `passes`");
        }

        foreach (var (key, bound) in bounds)
        {
            CheckBound(check, key, bound);
        }

        CheckOrder(check, "min", passes.Minimum, "max", passes.Maximum);
        CheckOrder(check, "not-before", passes.NotBefore, "not-after", passes.NotAfter);
    }

    private void CheckBound(Check check, string key, PassBound bound)
    {
        var kind = key is "min" or "max" ? AnswerKind.Number : key == "of" ? AnswerKind.Choice : AnswerKind.Date;
        if (kind != check.Answer)
        {
            var answer = MachineWord.Of(check.Answer);
            Report(bound.Text.Span, check, $"asks for a {answer}, and {Quoting.Quote(key)} is not for that", $"use {KeysOf(check.Answer)}");
            return;
        }

        switch (bound)
        {
            case PassLiteral literal:
                CheckLiteral(check, key, literal);
                break;
            case PassParameter parameter:
                CheckParameter(check, parameter.Text, parameter.Id, TypesFor(kind));
                break;
            case PassDay when kind != AnswerKind.Date:
                Report(bound.Text.Span, check, $"compares {Quoting.Quote(key)} with a day", "write a value of the check's kind");
                break;
            case PassDay { Parameter: { } id } day:
                CheckParameter(check, day.Text, id, day.Unit is null ? [ParameterType.Duration] : [ParameterType.Integer]);
                break;
            default:
                break;
        }
    }

    private void CheckLiteral(Check check, string key, PassLiteral literal)
    {
        var problem = check.Answer switch
        {
            AnswerKind.Number when ParameterValues.Rank(ParameterType.Number, literal.Value) is null => "is not a number",
            AnswerKind.Date when ParameterValues.Rank(ParameterType.Date, literal.Value) is null =>
                "is neither a date nor a day such as `today - 30 days`",
            AnswerKind.Choice when !check.Choices.Any(choice => choice.Value == literal.Value) => "is not one of its choices",
            _ => null,
        };
        if (problem is not null)
        {
            var nearest = Spelling.Nearest(literal.Value, check.Choices.Select(choice => choice.Value));
            var hint = nearest is null ? $"correct {Quoting.Quote(key)}" : $"use {Quoting.Quote(nearest)}";
            Report(literal.Text.Span, check, $"has {Quoting.Quote(key)} {Quoting.Quote(literal.Value)}, which {problem}", hint);
        }
    }

    private void CheckParameter(Check check, SourcedText text, string id, ParameterType[] types)
    {
        if (!parameters.TryGetValue(id, out var parameter))
        {
            if (isComplete)
            {
                diagnostics.Add(CatalogDiagnostics.UnknownParameter(text.Span, id, parameters.Keys));
            }

            return;
        }

        if (!types.Contains(parameter.Type))
        {
            var words = string.Join(" or ", types.Select(type => Quoting.Quote(MachineWord.Of(type))));
            diagnostics.Add(AuditDiagnostics.PassesParameter(text.Span, check.Id.Value, id, words, parameter.Id.Span));
        }
    }

    private void CheckOrder(Check check, string lowKey, PassBound? low, string highKey, PassBound? high)
    {
        var (least, most) = (Rank(low), Rank(high));
        if (least > most)
        {
            var problem = $"has {Quoting.Quote(lowKey)} above {Quoting.Quote(highKey)}, so that nothing passes";
            Report(low!.Text.Span, check, problem, $"exchange {Quoting.Quote(lowKey)} and {Quoting.Quote(highKey)}");
        }
    }

    private static decimal? Rank(PassBound? bound) => bound is PassLiteral literal
        ? ParameterValues.Rank(ParameterType.Number, literal.Value) ?? ParameterValues.Rank(ParameterType.Date, literal.Value)
        : null;

    private static ParameterType[] TypesFor(AnswerKind kind) => kind switch
    {
        AnswerKind.Number => [ParameterType.Integer, ParameterType.Number],
        AnswerKind.Date => [ParameterType.Date],
        _ => [ParameterType.Choice, ParameterType.String, ParameterType.List],
    };

    private static string KeysOf(AnswerKind kind) => kind switch
    {
        AnswerKind.Number => "`min` or `max`",
        AnswerKind.Date => "`not-before` or `not-after`",
        _ => "`of`",
    };

    private static IEnumerable<(string Key, PassBound Bound)> Bounds(PassCriteria passes)
    {
        (string Key, PassBound? Bound)[] single =
            [("min", passes.Minimum), ("max", passes.Maximum), ("not-before", passes.NotBefore), ("not-after", passes.NotAfter)];
        return single
            .Where(entry => entry.Bound is not null)
            .Select(entry => (entry.Key, entry.Bound!))
            .Concat(passes.Of.Select(bound => ("of", bound)));
    }

    private void Report(SourceSpan place, Check check, string problem, string hint) =>
        diagnostics.Add(AuditDiagnostics.Passes(place, check.Id.Value, problem, hint));
}

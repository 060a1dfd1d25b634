using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK3040 to CHK3059: what `when` says cannot be answered.</summary>
public static class ConditionDiagnostics
{
    public static readonly DiagnosticDescriptor EmptyConditionDescriptor = new(
        "CHK3040", "empty-condition", Severity.Error, "A condition says nothing",
        "`when`, or something inside it, names neither a platform nor a value of a parameter. Without a condition a control always applies; remove the key.",
        "title: Release checklist\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        when: {}\n");

    public static readonly DiagnosticDescriptor ImpossibleConditionDescriptor = new(
        "CHK3041", "impossible-condition", Severity.Error, "A condition can never hold",
        "`when` compares a parameter with a value that the parameter does not allow, or gives bounds to a parameter whose values have no order. Bounds are for `integer`, `number`, `duration` and `date`.",
        "title: Release checklist\nparameters:\n  - { id: audit, type: choice, choices: [\"on\", \"off\"] }\ngroups:\n  - title: Before\n    controls:\n      - id: rel-01\n        title: Tests pass\n        when: { parameter: { audit: [yes] } }\n");

    public static Diagnostic EmptyCondition(SourceSpan span) =>
        new(EmptyConditionDescriptor, span, "the condition says nothing", "name a platform or a parameter, or remove `when`");

    public static Diagnostic ImpossibleCondition(SourceSpan span, string parameter, string problem, SourceSpan definition) =>
        new(ImpossibleConditionDescriptor, span, $"the condition on {Quote(parameter)} {problem}", "use a value that the parameter allows")
        {
            Notes = [new DiagnosticNote(definition, "the parameter is defined here")],
        };
}

using System.Text.RegularExpressions;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Catalogs.Rules;

/// <summary>What a single control says fits together.</summary>
internal static partial class ControlRule
{
    public static void Check(CatalogIndex index, DiagnosticBag diagnostics)
    {
        foreach (var control in index.Controls)
        {
            CheckState(control, diagnostics);
            CheckKeyword(control, diagnostics);
            CheckChoices(control, diagnostics);
            CheckLists(control, diagnostics);
        }
    }

    private static void CheckState(Control control, DiagnosticBag diagnostics)
    {
        var isInForce = control.State is ControlState.Active or ControlState.Draft;
        if (isInForce && control.ReplacedBy.Count > 0)
        {
            diagnostics.Add(CatalogDiagnostics.ReplacedWhileActive(control.ReplacedBy[0].Span, control.Id!.Value));
        }
    }

    private static void CheckKeyword(Control control, DiagnosticBag diagnostics)
    {
        if (control.Keyword is not { } keyword || control.KeywordText is null || control.Statement is null)
        {
            return;
        }

        var wanted = keyword.ToString().ToUpperInvariant();
        var used = KeywordPattern().Matches(control.Statement.Source.Value);
        if (used.Count > 0 && used.All(match => match.Value != wanted))
        {
            var place = control.Statement.Source.SpanAt(used[0].Index, used[0].Length);
            diagnostics.Add(CatalogDiagnostics.KeywordDisagrees(place, wanted.ToLowerInvariant(), used[0].Value, control.KeywordText.Span));
        }
    }

    private static void CheckChoices(Control control, DiagnosticBag diagnostics)
    {
        foreach (var check in control.Checks)
        {
            if (check.Answer == AnswerKind.Choice && check.Choices.Count == 0)
            {
                diagnostics.Add(ChapterDiagnostics.MissingChoices(check.Id.Span, check.Id.Value));
            }

            if (check.Answer != AnswerKind.Choice && check.Choices.Count > 0)
            {
                diagnostics.Add(ChapterDiagnostics.UnusedChoices(check.Choices[0].Span, check.Id.Value));
            }
        }
    }

    private static void CheckLists(Control control, DiagnosticBag diagnostics)
    {
        CheckList("levels", control.Levels, diagnostics);
        CheckList("roles", control.Roles, diagnostics);
        CheckList("platforms", control.Platforms, diagnostics);
        CheckList("references", control.References, diagnostics);
        CheckList("related", control.Related, diagnostics);
        CheckList("requires", control.Requires, diagnostics);
        CheckList("replaced-by", control.ReplacedBy, diagnostics);
        CheckList("tags", control.Tags, diagnostics);
    }

    private static void CheckList(string key, IReadOnlyList<SourcedText> values, DiagnosticBag diagnostics)
    {
        if (values.Count < 2)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Where(value => !seen.Add(value.Value)))
        {
            diagnostics.Add(CatalogDiagnostics.DuplicateValue(value.Span, key, value.Value));
        }
    }

    [GeneratedRegex(@"\b(?:MUST|SHOULD|MAY)\b", RegexOptions.CultureInvariant)]
    private static partial Regex KeywordPattern();
}

using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;

namespace Checklist.Core.Profiles.Rules;

/// <summary>A profile sets parameters that there are, each once, to values that they allow.</summary>
internal static class SettingRule
{
    public static void Check(Profile profile, Catalog catalog, DiagnosticBag diagnostics)
    {
        var parameters = catalog.Parameters.ToDictionary(parameter => parameter.Id.Value, StringComparer.Ordinal);
        var place = catalog.Parameters is [var first, ..] ? first.Id.Span : catalog.Title?.Span ?? catalog.Source.Start;
        var seen = new Dictionary<string, SetParameter>(StringComparer.Ordinal);
        foreach (var setting in profile.Settings)
        {
            var id = setting.Parameter.Value;
            if (!parameters.TryGetValue(id, out var parameter))
            {
                diagnostics.Add(ProfileDiagnostics.UnknownSetting(setting.Parameter.Span, id, parameters.Keys, place));
            }
            else if (!seen.TryAdd(id, setting))
            {
                diagnostics.Add(
                    ProfileDiagnostics.ConflictingValues(
                        setting.Value.Span, id, setting.Value.Value, seen[id].Value.Value, seen[id].Value.Span));
            }
            else if (ParameterValues.Problem(parameter, setting.Value.Value) is { } problem)
            {
                diagnostics.Add(
                    ProfileDiagnostics.ValueNotAllowed(setting.Value.Span, id, setting.Value.Value, problem, parameter.Id.Span));
            }
            else if (parameter.Choices.Count == 0 && ParameterUse.In(setting.Value).FirstOrDefault() is { } use)
            {
                // a choice was checked where it is defined
                diagnostics.Add(ShapeDiagnostics.ParameterInLine(use.Span, "value", use.Span.Text.ToString()));
            }
        }
    }
}

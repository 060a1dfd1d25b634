using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>Every decision says why, by whom and when.</summary>
internal static class ReasonRule
{
    public static void Check(Profile profile, ValidatedCatalog validated, DiagnosticBag diagnostics)
    {
        if (profile.Include is { } include)
        {
            Report("the selection", include.Selection.Place, include.Reason, null);
        }

        foreach (var exclude in profile.Excludes)
        {
            var only = exclude.Selection.Ids is [var id] ? validated.FindControl(id.Value) : null;
            Report(only is null ? "this exclusion" : $"the exclusion of {Quoting.Quote(only.Id!.Value)}",
                exclude.Selection.Place, exclude.Reason, only?.Id?.Span);
        }

        foreach (var setting in profile.Settings)
        {
            var parameter = validated.Catalog.Parameters.FirstOrDefault(known => known.Id.Value == setting.Parameter.Value);
            Report($"the value of {Quoting.Quote(setting.Parameter.Value)}", setting.Parameter.Span, setting.Reason, parameter?.Id.Span);
        }

        foreach (var change in profile.Changes)
        {
            Report($"the change of {Quoting.Quote(change.Control.Value)}", change.Control.Span, change.Reason,
                validated.FindControl(change.Control.Value)?.Id?.Span);
        }

        foreach (var entry in profile.NotApplicable)
        {
            Report($"what does not apply of {Quoting.Quote(entry.Framework.Value)}", entry.Framework.Span, entry.Reason, null);
        }

        void Report(string what, SourceSpan place, ProfileReason reason, SourceSpan? about)
        {
            (string Key, bool IsMissing)[] keys =
            [
                ("reason", reason.Reason is null),
                ("by", (reason.By ?? profile.By) is null),
                ("on", (reason.On ?? profile.On) is null),
            ];
            var missing = keys.Where(key => key.IsMissing).Select(key => key.Key).ToList();
            if (missing.Count > 0)
            {
                diagnostics.Add(ProfileDiagnostics.MissingReason(place, what, missing, about));
            }
        }
    }
}

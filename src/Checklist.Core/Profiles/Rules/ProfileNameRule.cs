using Checklist.Core.Diagnostics;
using Checklist.Core.Text;

namespace Checklist.Core.Profiles.Rules;

/// <summary>Each profile has an id of its own, imports profiles that there are, and does not import itself.</summary>
internal sealed class ProfileNameRule
{
    /// <summary>Words of the command line and folders of an output.</summary>
    private static readonly HashSet<string> Reserved = new(["all", "whole", "none", "markdown", "site"], StringComparer.Ordinal);

    private readonly Dictionary<string, Profile> known = new(StringComparer.Ordinal);
    private readonly HashSet<string> done = new(StringComparer.Ordinal);
    private readonly DiagnosticBag diagnostics;

    private ProfileNameRule(DiagnosticBag diagnostics) => this.diagnostics = diagnostics;

    public static void Check(ProfileFiles files, DiagnosticBag diagnostics)
    {
        var rule = new ProfileNameRule(diagnostics);
        foreach (var profile in files.Profiles)
        {
            rule.AddName(profile);
        }

        foreach (var profile in files.IsComplete ? files.Profiles : []) // else a file that could not be read may be what they import
        {
            rule.CheckImports(profile);
        }

        foreach (var profile in files.Profiles)
        {
            rule.Visit(profile, []);
        }
    }

    private void AddName(Profile profile)
    {
        if (Reserved.Contains(profile.Id))
        {
            diagnostics.Add(ProfileDiagnostics.ReservedProfile(profile.Place, profile.Id));
        }

        if (!known.TryAdd(profile.Id, profile))
        {
            diagnostics.Add(ProfileDiagnostics.DuplicateProfile(profile.Place, profile.Id, known[profile.Id].Place));
        }
    }

    private void CheckImports(Profile profile)
    {
        foreach (var import in profile.Imports.Where(import => !known.ContainsKey(import.Value)))
        {
            diagnostics.Add(ProfileDiagnostics.UnknownProfile(import.Span, import.Value, known.Keys));
        }
    }

    private void Visit(Profile profile, List<(string Id, SourcedText Link)> path)
    {
        foreach (var import in profile.Imports)
        {
            var first = import.Value == profile.Id ? path.Count : path.FindIndex(step => step.Id == import.Value);
            if (first >= 0)
            {
                List<(string Id, SourcedText Link)> circle = [.. path.Skip(first), (profile.Id, import)];
                diagnostics.Add(ProfileDiagnostics.ProfileCycle(circle[0].Link.Span, [.. circle.Select(step => step.Id)], import.Span));
            }
            else if (known.TryGetValue(import.Value, out var imported) && !done.Contains(import.Value))
            {
                Visit(imported, [.. path, (profile.Id, import)]);
            }
        }

        done.Add(profile.Id);
    }
}

using Checklist.Core.Catalogs;
using Checklist.Core.Diagnostics;
using Checklist.Core.Documents;
using Checklist.Core.Profiles;

namespace Checklist.Core;

/// <summary>Turns what a build was asked for into resolved catalogs, one for each folder of the output.</summary>
internal static class VariantPlanner
{
    /// <summary>Empty where a profile that was asked for is not there; the bag says so.</summary>
    public static IReadOnlyList<BuildVariant> Plan(
        ValidatedCatalog validated, IReadOnlyList<ValidatedProfile> profiles, ProfileRequest request, DiagnosticBag diagnostics)
    {
        if (request.IsNone)
        {
            return [new BuildVariant("", ProfileResolver.ResolveWhole(validated))];
        }

        var isAll = request.Ids.Contains(ProfileRequest.All, StringComparer.Ordinal);
        var chosen = isAll ? profiles : Find(validated, profiles, request.Ids, diagnostics);
        var tailored = request.IsNarrowed ? Narrow(validated, chosen, request, diagnostics) : chosen;
        var variants = tailored.Select(profile => new BuildVariant($"{profile.Profile.Id}/", ProfileResolver.Resolve(validated, profile)));
        return isAll && !request.IsNarrowed ? [new BuildVariant("", ProfileResolver.ResolveWhole(validated)), .. variants] : [.. variants];
    }

    /// <summary>Every profile of the catalog beside those that this run made for itself.</summary>
    public static MatrixBuilder Matrix(ValidatedCatalog validated, IReadOnlyList<ValidatedProfile> profiles, IReadOnlyList<BuildVariant> variants)
    {
        var resolvedById = variants.ToDictionary(variant => variant.Id, variant => variant.Resolved, StringComparer.Ordinal);
        var ofFiles = profiles.Select(profile => resolvedById.GetValueOrDefault(profile.Profile.Id) ?? ProfileResolver.Resolve(validated, profile)).ToList();
        var ofRun = variants.Select(variant => variant.Resolved).Where(resolved => resolved.Profile is not null && !ofFiles.Contains(resolved));
        return new MatrixBuilder(validated, [.. ofFiles, .. ofRun], variants.Select(variant => variant.Id));
    }

    private static IReadOnlyList<ValidatedProfile> Find(
        ValidatedCatalog validated, IReadOnlyList<ValidatedProfile> profiles, IReadOnlyList<string> ids, DiagnosticBag diagnostics)
    {
        var profilesById = profiles.ToDictionary(profile => profile.Profile.Id, StringComparer.Ordinal);
        foreach (var id in ids.Where(id => !profilesById.ContainsKey(id)))
        {
            diagnostics.Add(ProfileDiagnostics.UnknownProfile(validated.Catalog.Source.Start, id, profilesById.Keys));
        }

        return [.. ids.Distinct(StringComparer.Ordinal).Select(id => profilesById.GetValueOrDefault(id)).OfType<ValidatedProfile>()];
    }

    /// <summary>A profile for the run alone, on top of each that was chosen, or of the whole catalog.</summary>
    private static IReadOnlyList<ValidatedProfile> Narrow(
        ValidatedCatalog validated, IReadOnlyList<ValidatedProfile> chosen, ProfileRequest request, DiagnosticBag diagnostics)
    {
        var bases = chosen.Count == 0 && request.Ids.Count == 0 ? (IEnumerable<ValidatedProfile?>)[null] : chosen;
        return [.. bases.Select(profile => RunProfile.Make(validated, profile, request.Roles, request.Platforms, diagnostics)).OfType<ValidatedProfile>()];
    }
}

using System.Globalization;
using Checklist.Core.Text;
using static Checklist.Core.Diagnostics.Quoting;

namespace Checklist.Core.Diagnostics;

/// <summary>CHK4: a profile does not fit its catalog, or contradicts itself or another.</summary>
public static class ProfileDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownProfileDescriptor = new(
        "CHK4001", "unknown-profile", Severity.Error, "There is no profile of this name",
        "`--profile` or `imports` names a profile that no file in the folder `profiles` beside the catalog has as its `id`, or, without an `id`, as its name.");

    public static readonly DiagnosticDescriptor DuplicateProfileDescriptor = new(
        "CHK4002", "duplicate-profile", Severity.Error, "Two profiles have one id",
        "`--profile` and the output folder name a profile by its id, so each needs its own.");

    public static readonly DiagnosticDescriptor ProfileCycleDescriptor = new(
        "CHK4003", "profile-cycle", Severity.Error, "A profile imports itself",
        "A profile chooses from what the profiles under `imports` select. When one of them imports the first, directly or by way of others, none can be worked out.");

    public static readonly DiagnosticDescriptor UnknownSelectorDescriptor = new(
        "CHK4004", "unknown-selector", Severity.Error, "A profile names something that the catalog does not have",
        "A control, group, level, role, platform or tag is named that no part of the catalog has, or a pattern matches none. Left alone, it would select nothing without a word.");

    public static readonly DiagnosticDescriptor EmptyProfileDescriptor = new(
        "CHK4005", "empty-profile", Severity.Error, "A profile selects nothing",
        "No control fits `include`, or `exclude` takes away all that do. The keys of `include` combine with *and*: a control has to fit every one of them.");

    public static readonly DiagnosticDescriptor MissingReasonDescriptor = new(
        "CHK4006", "missing-reason", Severity.Error, "A decision says not why, by whom or when",
        "What a profile leaves out, sets or changes is printed with its reason, who decided it and when, so that a reader can ask. Give `reason`, `by` and `on`; `by` and `on` may be given once, at the head of the profile.");

    public static readonly DiagnosticDescriptor UnknownSettingDescriptor = new(
        "CHK4007", "unknown-setting", Severity.Error, "A profile sets a parameter that the catalog does not have",
        "`set` gives values to the catalog's `parameters`. Use the id of one of them.");

    public static readonly DiagnosticDescriptor ValueNotAllowedDescriptor = new(
        "CHK4008", "value-not-allowed", Severity.Error, "A profile sets a value that the parameter does not allow",
        "The value is not of the parameter's type, is out of its range, is not one of its choices, or does not match its pattern.");

    public static readonly DiagnosticDescriptor ConflictingValuesDescriptor = new(
        "CHK4009", "conflicting-values", Severity.Error, "A parameter is set twice",
        "One profile sets a parameter twice, or imports two profiles that set it differently. In the second case, set it in the importing profile: its own value counts.");

    public static readonly DiagnosticDescriptor AltersWithdrawnDescriptor = new(
        "CHK4010", "alters-withdrawn", Severity.Error, "A profile alters a withdrawn control",
        "A withdrawn control no longer asks for anything, so there is nothing to change. Alter the control that took its place.");

    public static readonly DiagnosticDescriptor ConflictingChangesDescriptor = new(
        "CHK4011", "conflicting-changes", Severity.Error, "A control is altered twice in one respect",
        "One profile gives a control two severities or two lists of levels, or imports two profiles that do. In the second case, alter it in the importing profile: its own change counts.");

    public static readonly DiagnosticDescriptor ExcludedAlreadyDescriptor = new(
        "CHK4012", "excluded-already", Severity.Warning, "An exclusion excludes nothing",
        "No control that it names is in the profile: `include` or an imported profile leaves them out, or an earlier entry does. The reason that is printed is the other one.");

    public static readonly DiagnosticDescriptor AltersNothingDescriptor = new(
        "CHK4013", "alters-nothing", Severity.Warning, "A profile changes a value to what it is",
        "The control has this severity or these levels already, or the entry changes nothing at all. When the catalog caught up with the profile, remove the entry.");

    public static readonly DiagnosticDescriptor AltersExcludedDescriptor = new(
        "CHK4014", "alters-excluded", Severity.Warning, "A profile alters a control that it leaves out",
        "The change shows nowhere. Remove it, or have the control in.");

    public static readonly DiagnosticDescriptor CheckChangeDescriptor = new(
        "CHK4015", "check-change", Severity.Error, "A profile changes checks that are not there",
        "`remove` names a check that the control does not have or takes its last one away, or `add` brings a check under an id that is taken.");

    public static readonly DiagnosticDescriptor ReservedProfileDescriptor = new(
        "CHK4016", "reserved-profile", Severity.Error, "A profile has a name that means something else",
        "`all` means every profile, and folders of an output have names of their own. Give the profile another id.");

    public static readonly DiagnosticDescriptor LevelsDisagreeDescriptor = new(
        "CHK4017", "levels-disagree", Severity.Error, "Two levels give a parameter two values",
        "A profile chooses several levels, and the catalog has a value of the parameter for each of them. Set the parameter in the profile, with the reason, or choose one level.");

    public static readonly DiagnosticDescriptor DecisionOutdatedDescriptor = new(
        "CHK4019", "decision-outdated", Severity.Warning, "A control changed since a profile decided about it",
        "A profile leaves the control out or alters it, and the control says something else now than it did then: what was decided may no longer be right. `decided-on` names the control as it was, by its content digest or by a version; without it, the release that was in force on the day `on` counts. Look at the decision again, then write the digest with `check --decided`.");

    public static readonly DiagnosticDescriptor ProfileLimitDescriptor = new(
        "CHK4018", "profile-limit", Severity.Error, "Profiles are too many or too long",
        "A catalog may have 200 profiles, and a list in a profile 2,000 entries. Use patterns such as `hv-vm-*`, groups or tags instead of long lists of ids.");

    public static Diagnostic UnknownProfile(SourceSpan span, string id, IReadOnlyCollection<string> known)
    {
        var nearest = Spelling.Nearest(id, known);
        var hint = nearest is not null
            ? $"use {Quote(nearest)}"
            : known.Count > 0 ? $"use one of {List(known)}" : "create `profiles/` beside the catalog, with a file for each profile";
        return new(UnknownProfileDescriptor, span, $"there is no profile {Quote(id)}", hint);
    }

    public static Diagnostic DuplicateProfile(SourceSpan span, string id, SourceSpan firstUse) =>
        new(DuplicateProfileDescriptor, span, $"profile id {Quote(id)} is already used", "give this profile an id of its own")
        {
            Notes = [new DiagnosticNote(firstUse, "first used here")],
        };

    public static Diagnostic ProfileCycle(SourceSpan span, IReadOnlyList<string> ids, SourceSpan back) =>
        new(ProfileCycleDescriptor, span,
            $"{Quote(ids[0])} imports itself: {string.Join(" → ", ids.Append(ids[0]).Select(Quote))}", "remove one of these imports")
        {
            Notes = ids.Count > 1 ? [new DiagnosticNote(back, "and the circle closes here")] : [],
        };

    public static Diagnostic UnknownSelector(SourceSpan span, string kind, string id, IEnumerable<string> known, SourceSpan catalog)
    {
        var nearest = kind == "control" ? Spelling.NearestId(id, known) : Spelling.Nearest(id, known);
        var message = id.Contains('*', StringComparison.Ordinal) ? $"no {kind} matches {Quote(id)}" : $"there is no {kind} {Quote(id)}";
        return new(UnknownSelectorDescriptor, span, message, nearest is null ? "correct it or remove it" : $"use {Quote(nearest)}")
        {
            Notes = [new DiagnosticNote(catalog, "in this catalog")],
        };
    }

    public static Diagnostic EmptyProfile(SourceSpan span, string id, SourceSpan catalog) =>
        new(EmptyProfileDescriptor, span, $"the profile {Quote(id)} selects no control", "remove a key of `include`, or an exclusion")
        {
            Notes = [new DiagnosticNote(catalog, "from the controls of this catalog")],
        };

    /// <summary>A decision that does not say why, by whom or when.</summary>
    /// <param name="keys">Those of <c>reason</c>, <c>by</c> and <c>on</c> that are missing, in this order.</param>
    public static Diagnostic MissingReason(SourceSpan span, string what, IReadOnlyList<string> keys, SourceSpan? about)
    {
        var others = keys.Where(key => key != "reason"); // one person may decide all on one day
        var shared = string.Join(" and ", others.Select(key => $"`{key}:`"));
        var hint = (keys.Contains("reason", StringComparer.Ordinal), shared) switch
        {
            (true, "") => "add `reason:` with a sentence that a reader can follow",
            (true, _) => $"add `reason:` with a sentence that a reader can follow, and {shared} here or once at the head of the profile",
            _ => $"add {shared} here, or once at the head of the profile",
        };
        var missing = string.Join(", ", keys.SkipLast(1).Select(key => $"no {Quote(key)}")) + (keys.Count > 1 ? " and " : "");
        return new(MissingReasonDescriptor, span, $"{what} has {missing}no {Quote(keys[^1])}", hint)
        {
            Notes = about is { } place ? [new DiagnosticNote(place, "this is what it is about")] : [],
        };
    }

    public static Diagnostic UnknownSetting(SourceSpan span, string id, IEnumerable<string> known, SourceSpan catalog)
    {
        var nearest = Spelling.Nearest(id, known);
        return new(UnknownSettingDescriptor, span, $"there is no parameter {Quote(id)}",
            nearest is null ? "use one of the catalog's parameters" : $"use {Quote(nearest)}")
        {
            Notes = [new DiagnosticNote(catalog, "in this catalog")],
        };
    }

    public static Diagnostic ValueNotAllowed(SourceSpan span, string id, string value, string problem, SourceSpan definition) =>
        new(ValueNotAllowedDescriptor, span, $"{Quote(id)} is set to {Quote(value)}, which {problem}",
            "set a value that the parameter allows")
        {
            Notes = [new DiagnosticNote(definition, "the parameter is defined here")],
        };

    public static Diagnostic ConflictingValues(SourceSpan span, string id, string value, string other, SourceSpan otherPlace) =>
        new(ConflictingValuesDescriptor, span, $"{Quote(id)} is set to {Quote(value)} and to {Quote(other)}",
            "set it once, in the profile that is to decide")
        {
            Notes = [new DiagnosticNote(otherPlace, $"set to {Quote(other)} here")],
        };

    public static Diagnostic AltersWithdrawn(SourceSpan span, string id, SourceSpan control) =>
        new(AltersWithdrawnDescriptor, span, $"the control {Quote(id)} is withdrawn",
            "remove the change, or name the control that took its place")
        {
            Notes = [new DiagnosticNote(control, "it is withdrawn here")],
        };

    public static Diagnostic ConflictingChanges(SourceSpan span, string id, string key, SourceSpan otherPlace) =>
        new(ConflictingChangesDescriptor, span, $"{Quote(key)} of {Quote(id)} is altered twice",
            "change it once, in the profile that is to decide")
        {
            Notes = [new DiagnosticNote(otherPlace, "and also altered here")],
        };

    public static Diagnostic ExcludedAlready(SourceSpan span, SourceSpan earlier) =>
        new(ExcludedAlreadyDescriptor, span, "the exclusion excludes nothing that is in", "remove it, or correct what it names")
        {
            Notes = [new DiagnosticNote(earlier, "left out here already")],
        };

    public static Diagnostic AltersNothing(SourceSpan span, string id, string what, SourceSpan control) =>
        new(AltersNothingDescriptor, span, $"the change of {Quote(id)} changes nothing: {what}", "remove it")
        {
            Notes = [new DiagnosticNote(control, "the control is here")],
        };

    public static Diagnostic AltersExcluded(SourceSpan span, string id, SourceSpan exclusion) =>
        new(AltersExcludedDescriptor, span, $"{Quote(id)} is altered and left out", "remove one of the two")
        {
            Notes = [new DiagnosticNote(exclusion, "left out here")],
        };

    public static Diagnostic CheckChange(SourceSpan span, string control, string problem, string hint, SourceSpan place) =>
        new(CheckChangeDescriptor, span, $"the control {Quote(control)} {problem}", hint)
        {
            Notes = [new DiagnosticNote(place, "the control is here")],
        };

    public static Diagnostic LevelsDisagree(
        SourceSpan span, string parameter, string level, string other, SourceSpan first, SourceSpan second) =>
        new(LevelsDisagreeDescriptor, span, $"the levels {Quote(level)} and {Quote(other)} give {Quote(parameter)} different values",
            $"set {Quote(parameter)} in the profile, or choose one level")
        {
            Notes =
            [
                new DiagnosticNote(first, $"the value for {Quote(level)}"),
                new DiagnosticNote(second, $"the value for {Quote(other)}"),
            ],
        };

    public static Diagnostic DecisionOutdated(SourceSpan span, string control, string what, string profile, string hint) =>
        new(DecisionOutdatedDescriptor, span, $"{Quote(control)} changed since it was {what} the profile {Quote(profile)}", hint);

    public static Diagnostic TooManyProfiles(SourceSpan span) =>
        new(ProfileLimitDescriptor, span,
            string.Create(CultureInfo.InvariantCulture, $"the catalog has more than {Limits.Profiles} profiles"),
            "remove profiles that nobody builds");

    public static Diagnostic TooManyEntries(SourceSpan span) =>
        new(ProfileLimitDescriptor, span,
            string.Create(CultureInfo.InvariantCulture, $"the list has more than {Limits.ProfileEntries} entries"),
            "use patterns, groups or tags");

    public static Diagnostic ReservedProfile(SourceSpan span, string id) =>
        new(ReservedProfileDescriptor, span, $"{Quote(id)} cannot be the id of a profile", "give it another id");
}

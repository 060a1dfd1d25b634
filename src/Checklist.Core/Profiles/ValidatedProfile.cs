namespace Checklist.Core.Profiles;

/// <summary>A profile that holds for its catalog: it names nothing unknown, contradicts nothing, and leaves something in.</summary>
public sealed class ValidatedProfile
{
    internal ValidatedProfile(Profile profile, IReadOnlyList<ValidatedProfile> imports)
    {
        Profile = profile;
        Imports = imports;
    }

    public Profile Profile { get; }

    /// <summary>In the order in which the profile names them.</summary>
    public IReadOnlyList<ValidatedProfile> Imports { get; }
}

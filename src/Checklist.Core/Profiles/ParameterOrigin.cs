namespace Checklist.Core.Profiles;

/// <summary>Who gave a parameter its value.</summary>
public enum ParameterOrigin
{
    /// <summary>Nobody: a blank to fill in.</summary>
    Unset,

    /// <summary>The catalog, by its default.</summary>
    Default,

    /// <summary>The catalog, for the level that the profile chose.</summary>
    Level,
    Profile,
}

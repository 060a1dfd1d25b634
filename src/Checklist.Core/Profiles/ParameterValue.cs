using Checklist.Core.Catalogs;

namespace Checklist.Core.Profiles;

/// <summary>A parameter and the value in force.</summary>
/// <param name="Value">Null where nobody set one: printed as a blank to fill in.</param>
public sealed record ParameterValue(Parameter Parameter, string? Value)
{
    public ParameterOrigin Origin { get; init; } = Value is null ? ParameterOrigin.Unset : ParameterOrigin.Default;

    /// <summary>The level whose value it is; null but for <see cref="ParameterOrigin.Level"/>.</summary>
    public string? Level { get; init; }

    /// <summary>Null but for <see cref="ParameterOrigin.Profile"/>.</summary>
    public Decision? Decision { get; init; }

    /// <summary>The value with those of the parameters that it names in their place; null where none is set.</summary>
    public string? Printed { get; init; } = Value;

    /// <summary>What prose prints in brackets for a blank.</summary>
    public string Label => (Parameter.Label ?? Parameter.Id).Value.Trim();
}

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

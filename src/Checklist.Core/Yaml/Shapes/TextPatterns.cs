using System.Globalization;
using System.Text.RegularExpressions;

namespace Checklist.Core.Yaml.Shapes;

/// <summary>The forms of ids, versions, addresses and paths, as patterns that the JSON Schema shares.</summary>
public static partial class TextPatterns
{
    public const string Id = "^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$";
    public const string CatalogId = "^[a-z0-9][a-z0-9-]{0,99}$";
    public const string Date = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";
    public const string Moment = "^[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2})?)?$";
    public const string Url = "^(?:[hH][tT][tT][pP][sS]?://|[mM][aA][iI][lL][tT][oO]:)[^\\s\\\\<>\"]+$";
    public const string Color = "^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$";
    public const string Language = "^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$";

    // Semantic Versioning 2.0.0, without the leading-zero rule of pre-release parts, which no reader of a policy needs.
    public const string Version =
        "^(?:0|[1-9][0-9]{0,8})\\.(?:0|[1-9][0-9]{0,8})\\.(?:0|[1-9][0-9]{0,8})(?:-[0-9A-Za-z.-]+)?(?:\\+[0-9A-Za-z.-]+)?$";

    public const string Path =
        "^(?!.*(?:^|/)\\.)(?!.*//)(?!.*[. ](?:/|$))[^/\\\\:\"<>|?\\u0000-\\u001f][^\\\\:\"<>|?\\u0000-\\u001f]{0,250}$";

    /// <summary>A day, and a time of it without a zone: auditors write what their clock says.</summary>
    internal static string[] Moments { get; } =
        ["yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>The forms are of one line: in .NET `$` would match before a line end at the very end, too.</summary>
    public static bool IsMatch(TextKind kind, string value) => !value.EndsWith('\n') && kind switch
    {
        TextKind.Id => IdPattern().IsMatch(value),
        TextKind.CatalogId => CatalogIdPattern().IsMatch(value) && !IsReservedName(value),
        TextKind.Date => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TextKind.Moment => DateTime.TryParseExact(value, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TextKind.Version => VersionPattern().IsMatch(value),
        TextKind.Url => UrlPattern().IsMatch(value),
        TextKind.Language => LanguagePattern().IsMatch(value),
        TextKind.Color => ColorPattern().IsMatch(value),
        TextKind.Path => PathPattern().IsMatch(value) && !value.Split('/').Any(IsReservedName),
        _ => true,
    };

    /// <summary>Names that Windows gives to devices, whatever extension follows: opening them does not open a file.</summary>
    private static bool IsReservedName(string name)
    {
        var stem = name.Split('.')[0].ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL"
            || (stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal))
            && char.IsAsciiDigit(stem[3]));
    }

    /// <summary><c>{{ id }}</c>, as prose writes a parameter.</summary>
    [GeneratedRegex(@"\{\{\s*(?<id>[A-Za-z0-9._-]+)\s*\}\}", RegexOptions.CultureInvariant)]
    public static partial Regex Parameter();

    [GeneratedRegex(Id, RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex(CatalogId, RegexOptions.CultureInvariant)]
    private static partial Regex CatalogIdPattern();

    [GeneratedRegex(Version, RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    [GeneratedRegex(Url, RegexOptions.CultureInvariant)]
    private static partial Regex UrlPattern();

    [GeneratedRegex(Language, RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex(Color, RegexOptions.CultureInvariant)]
    private static partial Regex ColorPattern();

    [GeneratedRegex(Path, RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();
}

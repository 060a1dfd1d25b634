namespace Checklist.Core.Catalogs;

/// <summary>How binding a statement is, as in RFC 2119.</summary>
public enum Keyword
{
    Must,
    Should,
    May,
}

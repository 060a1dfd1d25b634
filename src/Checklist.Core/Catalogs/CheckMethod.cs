namespace Checklist.Core.Catalogs;

/// <summary>As in NIST SP 800-53A: read something, ask somebody, or try it out.</summary>
public enum CheckMethod
{
    Examine,
    Interview,
    Test,
}

namespace Checklist.Core.Catalogs;

/// <summary>What has a QR code in the PDF.</summary>
public enum ThemeCodes
{
    Document,
    Controls,
    None,
}

namespace Checklist.Pdf.Archive;

/// <summary>The form of BCP 47: parts of one to eight letters or digits, of which the first has letters only.</summary>
internal static class LanguageTag
{
    public static bool IsWellFormed(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].All(char.IsAsciiLetter) && parts.All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}

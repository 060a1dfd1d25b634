namespace Checklist.Pdf.Archive;

/// <summary>The greatest sizes that an archive takes (ISO 19005-2, 6.1.13): readers of old had these bounds.</summary>
internal static class SyntaxLimits
{
    public const int StringBytes = 32_767;
    public const int NameBytes = 127;
    public const int Objects = 8_388_607;
    public const int SavedStates = 28; // of the graphics state, one inside the other
    public const double LeastSide = 3; // of a page, in points
    public const double MostSide = 14_400;
}

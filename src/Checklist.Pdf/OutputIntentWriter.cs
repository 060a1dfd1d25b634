using Checklist.Pdf.Syntax;

namespace Checklist.Pdf;

/// <summary>Says which colors the numbers of a document stand for: without it they are those of some screen.</summary>
internal static class OutputIntentWriter
{
    public static int Write(ObjectFile file)
    {
        var profile = file.Reserve();
        file.WriteStream(profile, "/N 3"u8, SrgbProfile.Bytes);
        var id = file.Reserve();
        file.Open(id).Add("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/Info(sRGB)/DestOutputProfile "u8)
            .Reference(profile).Add(">>"u8);
        file.Close();
        return id;
    }
}

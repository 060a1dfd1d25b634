namespace Checklist.Core.Interop.Forms;

/// <summary>Bounds of what a filled form unpacks to; <see cref="Text.Limits.FormBytes"/> is that of the file. A form comes from outside, by mail.</summary>
internal static class FormLimits
{
    public const int UnpackedBytes = 256 * 1024 * 1024; // all parts of a file together

    public const int Entries = 1_000; // a workbook of ours has about ten

    public const int Ratio = 200; // rows that repeat pack a hundredfold; bombs a thousandfold

    public const int Results = 500_000; // ten targets for the largest catalog

    public const int JsonDepth = 32; // an assessment has five levels

    public const int TextCharacters = 32 * 1024; // what an assessment file takes for one note
}

namespace Checklist.Core.Interop.Forms;

/// <summary>What a file's first bytes say.</summary>
internal enum FormSignature
{
    Empty,
    Pdf,
    Zip,

    /// <summary>The container of encrypted workbooks and of the older Office.</summary>
    Compound,
    Picture,
    Text,
    Binary,
}

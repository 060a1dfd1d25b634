namespace Checklist.Core.Text;

public enum DecodingProblem
{
    None,
    Utf16,
    InvalidUtf8,
    NulByte,
}

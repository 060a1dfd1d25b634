using System.Globalization;

namespace Checklist.Cli.Disk;

/// <summary>Why the disk refused, in our words: the texts of the class library are left out of the binary.</summary>
internal static class DiskReason
{
    private const int UnixNotPermitted = 1; // EPERM
    private const int UnixAccessDenied = 13; // EACCES
    private const int UnixExists = 17; // EEXIST
    private const int UnixNotAFolder = 20; // ENOTDIR
    private const int UnixFileTooLarge = 27; // EFBIG
    private const int UnixDiskFull = 28; // ENOSPC
    private const int UnixReadOnly = 30; // EROFS
    private const int UnixNameTooLong = 36; // ENAMETOOLONG on Linux
    private const int MacNameTooLong = 63;
    private const int UnixQuotaExceeded = 122; // EDQUOT on Linux
    private const int WindowsWriteProtected = unchecked((int)0x80070013);
    private const int WindowsSharingViolation = unchecked((int)0x80070020);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    public static bool IsRefusal(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static string Of(Exception refusal) => refusal switch
    {
        DiskException known => known.Message,
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        DirectoryNotFoundException or FileNotFoundException => "there is no such path",
        _ => OfErrorNumber(refusal.HResult),
    };

    private static string OfErrorNumber(int number) => number switch
    {
        UnixNotPermitted or UnixAccessDenied => "permission denied",
        UnixExists => "a file of that name exists",
        UnixNotAFolder => "a part of the path is a file",
        UnixFileTooLarge => "a file grew larger than the system allows",
        UnixDiskFull or WindowsHandleDiskFull or WindowsDiskFull => "the disk is full",
        UnixReadOnly or WindowsWriteProtected => "the disk is read-only",
        UnixNameTooLong or MacNameTooLong => "the path is too long",
        UnixQuotaExceeded => "the disk quota is used up",
        WindowsSharingViolation => "another program has a file of it open",
        _ => string.Create(CultureInfo.InvariantCulture, $"the system reports error {number}"),
    };
}

/// <summary>A file cannot be read or written for a reason that we know ourselves.</summary>
/// <param name="reason">In our words, to be behind a colon.</param>
internal sealed class DiskException(string reason) : IOException(reason);

namespace Checklist.Core.Text;

/// <summary>Bounds of what is read. Each has a diagnostic of its own and a test at the bound and one past it.</summary>
public static class Limits
{
    public const int FileBytes = 10 * 1024 * 1024; // ten times the largest real catalog seen

    public const int FormBytes = 64 * 1024 * 1024; // of a filled form; one of 3,000 controls with pictures has a fifth of it

    public const int Nesting = 64; // deeper than any real catalog, shallower than the stack

    public const int ProseCharacters = 32 * 1024; // Markdown parsing is quadratic on some inputs; this bounds it

    public const int EmphasisMarks = 2_000; // of one paragraph, a table included; each is compared with all before it

    // A table of 600 rows with a strong word in each takes 9 million steps beside those for its 32,000 characters.
    public const int ReadingSteps = 3_000_000; // of one text; 10 ms where all of them are taken

    public const int ReadingStepsForCharacter = 250; // and for each of its characters

    public const int TableCells = 4_000; // of one table, filled up to its widest row

    public const int TableCellsForCharacter = 4; // and for each of its characters; a cell that was written has two

    public const int ChapterCharacters = 512 * 1024; // a book chapter; parsed block by block it stays fast

    public const int LineCharacters = 1000; // titles and labels; longer is prose

    public const int IdCharacters = 100; // ids become file names

    public const int Controls = 50_000;

    public const int Includes = 1_000;

    public const int GroupNesting = 8;

    public const int Profiles = 200; // of one catalog; each is applied to all of its controls

    public const int ProfileEntries = 2_000; // in one list of a profile; each is compared with all controls
}

using Checklist.Core.Documents;
using Checklist.Core.Languages;
using Checklist.Core.Prose;

namespace Checklist.Core.Writers;

/// <summary>How one page of one output escapes texts and writes prose.</summary>
public interface IModelFormat
{
    /// <summary>The words of the document's language.</summary>
    Words Words => Words.English;

    string Text(string plain);

    /// <summary>A word of the tool; marked where it is in another language than the page.</summary>
    string Word(string word) => Text(word);

    /// <summary>For the cell of a table.</summary>
    string Cell(string plain) => Text(plain);

    /// <summary>A command, to the letter, with what the format puts around code where a template cannot.</summary>
    string Code(string code, string language);

    /// <summary>Prose as blocks.</summary>
    string Prose(ProseDocument prose);

    /// <summary>Prose of a single paragraph without its block, or null where there is more.</summary>
    string? Inline(ProseDocument prose);

    /// <summary>Where this page's output put a target, escaped; null where it does not hold it.</summary>
    string? Address(ProseTarget target);

    /// <summary>An address outside the catalog, escaped for where links go.</summary>
    string Url(string url);

    /// <summary>The list of controls with a tag, escaped; null where this output has none.</summary>
    string? AddressOfTag(string tag) => null;

    /// <summary>The list of controls that serve an item of a framework, escaped; null where this output has none.</summary>
    string? AddressOfItem(string framework, string item) => null;

    /// <summary>The address of a control that stays when the control moves, escaped; null where this output has none.</summary>
    string? PermanentAddressOf(string controlId) => null;

    /// <summary>Where a check is answered, for each target; none where this output draws its own fields.</summary>
    IReadOnlyList<AnswerForm> AnswerForms(ChecklistItem item, ChecklistCheck check) => [];
}

using Checklist.Core.Revisions.Changes;
using Checklist.Core.Revisions.Reports;

namespace Checklist.Core.Tests.Revisions.Reports;

/// <summary>The words that the manual's chapter on reviews explains.</summary>
public class ChangeWordsTests
{
    [Theory]
    [InlineData(ChangeKind.Removed, "removed")]
    [InlineData(ChangeKind.Withdrawn, "withdrawn")]
    [InlineData(ChangeKind.Replaced, "replaced")]
    [InlineData(ChangeKind.Split, "split")]
    [InlineData(ChangeKind.Merged, "merged")]
    [InlineData(ChangeKind.Renamed, "new id")]
    [InlineData(ChangeKind.Added, "new")]
    [InlineData(ChangeKind.Reinstated, "in force again")]
    [InlineData(ChangeKind.Requirement, "requirement changed")]
    [InlineData(ChangeKind.Stricter, "stricter")]
    [InlineData(ChangeKind.Looser, "looser")]
    [InlineData(ChangeKind.Parameter, "value changed")]
    [InlineData(ChangeKind.CheckRemoved, "check removed")]
    [InlineData(ChangeKind.CheckAdded, "check added")]
    [InlineData(ChangeKind.CheckChanged, "check changed")]
    [InlineData(ChangeKind.Severity, "severity changed")]
    [InlineData(ChangeKind.Mapping, "mapping changed")]
    [InlineData(ChangeKind.Metadata, "filed differently")]
    [InlineData(ChangeKind.Moved, "moved")]
    [InlineData(ChangeKind.Clarified, "clarified")]
    [InlineData(ChangeKind.Editorial, "editorial")]
    public void Each_kind_of_change_has_its_words(ChangeKind kind, string words) => Assert.Equal(words, ChangeWords.Of(kind));

    [Theory]
    [InlineData(Reaction.Nothing, "nothing to do")]
    [InlineData(Reaction.ApproveAgain, "approve again")]
    [InlineData(Reaction.AuditAgain, "audit again")]
    [InlineData(Reaction.AuditFirst, "audit for the first time")]
    [InlineData(Reaction.StopAuditing, "nothing left to audit")]
    public void Each_reaction_has_its_words(Reaction reaction, string words) => Assert.Equal(words, ChangeWords.Of(reaction));

    [Theory]
    [InlineData(VersionStep.None, "none")]
    [InlineData(VersionStep.Patch, "patch")]
    [InlineData(VersionStep.Minor, "minor")]
    [InlineData(VersionStep.Major, "major")]
    public void Each_step_has_the_word_of_the_file_format(VersionStep step, string word) => Assert.Equal(word, ChangeWords.Of(step));
}

namespace Checklist.Core.Documents;

/// <summary>How much of a catalog an output prints. Order, ids and digests are the same in all.</summary>
public enum Edition
{
    /// <summary>Everything.</summary>
    Guide,

    /// <summary>What an auditor works with: statements, checks, expectations; the reading is left out.</summary>
    Handout,

    /// <summary>
    /// The table that an auditor writes on: what the handout has, the clauses, and room for objective evidence at each check.
    /// </summary>
    Worksheet,

    /// <summary>Ids, titles and boxes.</summary>
    Card,

    /// <summary>What a manager has to know: purpose, counts, what is asked of each role.</summary>
    Summary,

    /// <summary>What applies of each framework and why, to be signed: a statement of applicability.</summary>
    Applicability,
}

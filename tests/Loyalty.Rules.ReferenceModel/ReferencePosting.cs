namespace Loyalty.Rules.ReferenceModel;

/// <summary>One change of a member's state; the fields are those of <see cref="Posting"/>.</summary>
public sealed record ReferencePosting(
    string? RuleId,
    PostingAccount Account,
    int Part,
    int Period,
    long Before,
    long After
);

using System.Text;
using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Accounts of which a rule has one for each of some names: the rewards of its tiers, the counters of its code.</summary>
internal sealed class NamedAccount
{
    internal static readonly NamedAccount Tier = new(
        PostingAccount.TierReward,
        "tier",
        "the id of the tier",
        StateCodes.NoSuchTier,
        " has a reward for reaching ",
        " belongs to no tier. Leave it out."
    );

    internal static readonly NamedAccount Counter = new(
        PostingAccount.CustomCounter,
        "counter",
        "the name of the counter",
        StateCodes.NoSuchCounter,
        " keeps ",
        " is no counter of a custom rule. Leave it out."
    );

    private readonly PostingAccount _account;
    private readonly string _property;
    private readonly byte[] _utf8;
    private readonly string _says;
    private readonly DiagnosticDescriptor _unknown;
    private readonly string _has;
    private readonly string _hasNone;

    private NamedAccount(
        PostingAccount account,
        string property,
        string says,
        DiagnosticDescriptor unknown,
        string has,
        string hasNone
    )
    {
        _account = account;
        _property = property;
        _utf8 = Encoding.UTF8.GetBytes(property);
        _says = says;
        _unknown = unknown;
        _has = has;
        _hasNone = hasNone;
    }

    /// <summary>Finds the slot by the name that an object has; reports a name where the account has none.</summary>
    /// <returns>The slot; -1 where it is reported why there is none.</returns>
    internal int Find(
        DocumentReader reader,
        int node,
        PlanAccounts accounts,
        RuleAccounts owner,
        PostingAccount account,
        int slot
    )
    {
        if (account == _account)
            return Find(reader, node, accounts, owner);
        Refuse(reader, node, account);
        return slot;
    }

    /// <summary>Reports a name where the account has none.</summary>
    internal void Refuse(DocumentReader reader, int node, PostingAccount account)
    {
        int named = reader.Find(node, _utf8);
        if (named >= 0)
            reader.Report(
                _unknown,
                named,
                Quoted.Of(reader.Peek(node, _utf8) ?? ""),
                "'" + AccountWords.OfPosting.WordOf(account) + "'" + _hasNone
            );
    }

    private int Find(DocumentReader reader, int node, PlanAccounts accounts, RuleAccounts owner)
    {
        int named = reader.Find(node, _utf8);
        if (named < 0)
        {
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                _property,
                "The account '" + AccountWords.OfPosting.WordOf(_account) + "'",
                _property,
                _says
            );
            return -1;
        }
        // Another value than a text is reported as what it is.
        if (reader.Peek(node, _utf8) is not { } name)
            return -1;
        int[] slots = [.. owner.Slots.Where(slot => accounts.Slots[slot].Account == _account)];
        int found = Array.FindIndex(slots, slot => accounts.Slots[slot].Name == name);
        if (found >= 0)
            return slots[found];
        string[] known = Array.ConvertAll(slots, slot => accounts.Slots[slot].Name!);
        reader.Report(_unknown, named, Quoted.Of(name), owner.Title + _has + WordList.Of(known) + ".");
        return -1;
    }
}

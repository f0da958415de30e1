using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Finds the account of a tier's reward by the tier that an object names.</summary>
internal static class TierAccount
{
    /// <returns>The slot; -1 where it is reported why there is none.</returns>
    internal static int Find(DocumentReader reader, int node, PlanAccounts accounts, RuleAccounts owner)
    {
        int tier = reader.Find(node, "tier"u8);
        if (tier < 0)
        {
            reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                node,
                "tier",
                "The account 'tierReward'",
                "tier",
                "the id of the tier"
            );
            return -1;
        }
        // Another value than a text is reported as what it is.
        if (reader.Peek(node, "tier"u8) is not { } id)
            return -1;
        string[] known =
        [
            .. owner
                .Slots.Where(slot => accounts.Slots[slot].Account == PostingAccount.TierReward)
                .Select(slot => accounts.Slots[slot].Name!),
        ];
        int place = Array.IndexOf(known, id);
        if (place < 0)
            reader.Report(
                StateCodes.NoSuchTier,
                tier,
                Quoted.Of(id),
                owner.Title + " has a reward for reaching " + WordList.Of(known) + "."
            );
        return place < 0
            ? -1
            : owner.Slots.Find(slot =>
                accounts.Slots[slot].Account == PostingAccount.TierReward && accounts.Slots[slot].Name == id
            );
    }

    /// <summary>Reports a tier where the account has none.</summary>
    internal static void Refuse(DocumentReader reader, int node, PostingAccount account)
    {
        int tier = reader.Find(node, "tier"u8);
        if (tier >= 0)
            reader.Report(
                StateCodes.NoSuchTier,
                tier,
                Quoted.Of(reader.Peek(node, "tier"u8) ?? ""),
                "'" + AccountWords.OfPosting.WordOf(account) + "' belongs to no tier. Leave it out."
            );
    }
}

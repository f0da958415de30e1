using Loyalty.Rules.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.Receipts;

/// <summary>Writes the receipt of a decision, section by section.</summary>
internal sealed class ReceiptWriter
{
    private readonly List<ReceiptLine> _lines = [];

    /// <summary>Rules of which the receipt invites to take something: nothing waits besides.</summary>
    private readonly HashSet<string> _toTake = new(StringComparer.Ordinal);
    private readonly Decision _decision;
    private readonly Wording _wording;
    private readonly RuleNumbers _numbers;

    private ReceiptWriter(Decision decision, ReceiptTexts texts)
    {
        _decision = decision;
        _wording = new Wording(decision.Plan, texts);
        _numbers = new RuleNumbers(decision);
    }

    internal static Receipt Write(Decision decision, ReceiptTexts texts)
    {
        var writer = new ReceiptWriter(decision, texts);
        writer.WriteHeading();
        if (decision.Admission.IsAccepted)
        {
            ItemLines.Write(writer._wording, decision.Sale, writer._lines);
            writer.WriteSums();
            if (decision.Sale.Header.Details.Training)
                writer.WritePractice();
            else
            {
                writer.WriteMembership();
                writer.WriteCoupons();
            }
            writer.WriteWhyNots();
            writer.WriteNudges();
        }
        else if (decision.Admission.Refusal == Refusal.CannotRedeem)
        {
            writer.WriteWhyNots();
        }
        return new Receipt(texts.Language, [.. writer._lines]);
    }

    private void WriteHeading()
    {
        Add(ReceiptLineKind.Title, _wording.Program);
        string id = string.IsNullOrEmpty(_decision.Sale.Id) ? "" : Say(ReceiptText.Sale, ("id", _decision.Sale.Id));
        Add(ReceiptLineKind.Heading, id, HeadingWords.LocalTime(_wording, _decision));
        if (!_decision.Admission.IsAccepted)
            Add(ReceiptLineKind.Notice, HeadingWords.NotTaken(_wording, _decision.Admission));
        else if (_decision.Sale.Header.Details.Training)
            Add(ReceiptLineKind.Notice, Say(ReceiptText.Training));
    }

    private void WriteSums()
    {
        Add(ReceiptLineKind.Total, Say(ReceiptText.Total), _wording.Column(_decision.Total.MinorUnits));
        foreach (var award in _decision.Awards)
        {
            if (award.Discount == 0)
                continue;
            string rule = AwardWords.NameOf(_wording, award);
            if (CouponWords.AreGivenBy(_wording.RuleOf(award.RuleId)))
                rule = Say(ReceiptText.CouponUsed, ("rule", rule));
            else if (AwardWords.TimesOf(_wording, award) is > 1 and var times)
                rule = Say(ReceiptText.Line, ("quantity", _wording.Number(times)), ("item", rule));
            Add(ReceiptLineKind.Award, rule, _wording.Column(-award.Discount));
        }
        foreach (var award in _decision.Awards)
        {
            if (AwardWords.ToAdd(_wording, _numbers, award) is not { } words)
                continue;
            Add(ReceiptLineKind.Award, words);
            _toTake.Add(award.RuleId);
        }
        Add(ReceiptLineKind.Payable, Say(ReceiptText.Payable), _wording.Money(_decision.Payable.MinorUnits));
        long saved = _decision.Discount.MinorUnits;
        if (saved > 0)
            Add(ReceiptLineKind.Note, Say(ReceiptText.Saved, ("amount", _wording.Money(saved))));
        bool included = _decision.Plan.Program.TaxBasis == TaxBasis.Included;
        Add(ReceiptLineKind.Note, Say(included ? ReceiptText.TaxIncluded : ReceiptText.TaxExcluded));
    }

    /// <summary>Practice moves no points, cards or tiers: what the sale would earn is all there is to say.</summary>
    private void WritePractice()
    {
        foreach (var award in _decision.Awards)
        {
            if (award.Points + award.PointsRedeemed > 0)
                Add(
                    ReceiptLineKind.Points,
                    Say(
                        award.Points > 0 ? ReceiptText.PointsInTraining : ReceiptText.PointsRedeemedInTraining,
                        ("rule", _wording.RuleName(award.RuleId)),
                        ("points", RewardWords.Points(_wording, award.Points + award.PointsRedeemed))
                    )
                );
        }
    }

    private void WriteMembership()
    {
        foreach (var posting in _decision.Postings)
        {
            if (posting.Account == PostingAccount.Enrolment)
                Add(ReceiptLineKind.Tier, Say(ReceiptText.Joined, ("program", _wording.Program)));
        }
        WritePoints();
        foreach (var outcome in _decision.Outcomes)
        {
            if (_wording.RuleOf(outcome.RuleId) is MemberTierRule rule)
                TierWords.Write(_wording, _numbers, outcome, rule, _lines);
        }
        if (_decision.NextState is null)
            return;
        foreach (var outcome in _decision.Outcomes)
        {
            var rule = _wording.RuleOf(outcome.RuleId);
            if (rule is FreeItemRule { IsCard: true } card && !_toTake.Contains(card.Id))
                CardLines.Write(_wording, _numbers, card, outcome, _lines);
            else if (rule is CrossSellRule { Redeem: RedeemWhen.NextVisit } offer)
                CardLines.Write(_wording, _numbers, offer, _lines);
        }
    }

    private void WriteCoupons()
    {
        if (_decision.NextState is { } state)
            CouponWords.Write(_wording, _decision, state, _lines);
    }

    /// <summary>What was spent, what was earned, and what is left to spend.</summary>
    private void WritePoints()
    {
        foreach (var award in _decision.Awards)
        {
            if (award.PointsRedeemed > 0)
                AddPoints(ReceiptText.PointsRedeemed, award.RuleId, "-" + _wording.PointNumber(award.PointsRedeemed));
        }
        foreach (var award in _decision.Awards)
        {
            if (award.Points > 0)
                AddPoints(ReceiptText.PointsEarned, award.RuleId, "+" + _wording.PointNumber(award.Points));
        }
        if (_decision.NextState is not { } state)
            return;
        long later = RewardLots.Sum(_decision.JourneyRewards, PointNumber.UnitOf(_decision.Plan.Program.PointDecimals));
        if (later > 0)
            Add(ReceiptLineKind.Points, Say(ReceiptText.PointsForNextTime), "+" + _wording.PointNumber(later));
        long left = state.PointsAt(_decision.Sale.Header.At);
        if (left + _decision.Points + _decision.PointsRedeemed > 0)
            Add(ReceiptLineKind.Points, Say(ReceiptText.PointsBalance), _wording.PointNumber(left));
    }

    private void AddPoints(ReceiptText text, string ruleId, string points) =>
        Add(ReceiptLineKind.Points, Say(text, ("rule", _wording.RuleName(ruleId))), points);

    private void WriteWhyNots()
    {
        foreach (var outcome in _decision.Outcomes)
        {
            if (LimitWords.Of(_wording, _decision, _numbers, outcome) is { } words)
                Add(ReceiptLineKind.WhyNot, words);
        }
    }

    private void WriteNudges()
    {
        foreach (var nudge in _decision.Nudges)
        {
            if (NudgeWords.Of(_wording, _decision, nudge, _numbers.NeedOf(nudge.RuleId)) is { } words)
                Add(ReceiptLineKind.Nudge, words);
        }
    }

    private string Say(ReceiptText text, params (string Name, string Value)[] values) => _wording.Say(text, values);

    private void Add(ReceiptLineKind kind, string text, string? amount = null) =>
        _lines.Add(new ReceiptLine(kind, text, amount));
}

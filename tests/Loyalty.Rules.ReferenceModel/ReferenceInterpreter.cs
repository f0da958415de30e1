using System.Numerics;
using Loyalty.Rules.ReferenceModel.Journeys;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.CrossSell;
using Loyalty.Rules.Rewards.Custom;
using Loyalty.Rules.Rewards.FreeItem;
using Loyalty.Rules.Rewards.Redemption;
using Loyalty.Rules.Rewards.SignUpBonus;
using Loyalty.Rules.Rewards.TieredSpend;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides sales slowly and obviously, from the words of <c>docs/semantics.md</c> alone: the oracle of the laws.</summary>
public sealed partial class ReferenceInterpreter
{
    private static readonly BigInteger LargestCounter = BigInteger.Pow(10, 18);

    private readonly LoyaltyProgram _program;
    private readonly Catalog? _catalog;
    private readonly ReferenceMembers? _members;
    private readonly IReadOnlyDictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>> _customRules;

    /// <param name="program">A valid program.</param>
    /// <param name="catalog">The catalog, or null.</param>
    /// <param name="customRules">The code of custom rules by the name under which they use it.</param>
    public ReferenceInterpreter(
        LoyaltyProgram program,
        Catalog? catalog = null,
        IReadOnlyDictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>>? customRules = null
    )
    {
        _program = program;
        _catalog = catalog;
        _members = program.Journey is { } journey ? new ReferenceMembers(journey, program.TimeZone) : null;
        _customRules = customRules ?? new Dictionary<string, Func<IReadOnlyList<ReferenceLine>, ReferenceAsk?>>();
    }

    /// <summary>Whether a rule gives coupons for a later visit.</summary>
    public static bool GivesCoupons(RewardRule rule) => CouponBook.Gives(rule);

    /// <summary>A member of the program who has not bought anything.</summary>
    public ReferenceMember NewMember(string id) => new(id, _program.Id, _program.Version);

    /// <summary>Decides a sale.</summary>
    /// <param name="sale">The sale; not changed.</param>
    /// <param name="member">The member before it, or null for a guest; not changed.</param>
    public ReferenceDecision Decide(Transaction sale, ReferenceMember? member) => Decide(sale, member, null);

    /// <summary>What a rule comes to, whether or not the sale touches it; null if the sale is not accepted.</summary>
    public ReferenceOutcome? Explain(string ruleId, Transaction sale, ReferenceMember? member) =>
        Decide(sale, member) is var decision && decision.OutcomeOf(ruleId) is { } told ? told
        : decision.Status == AdmissionStatus.Accepted ? Decide(sale, member, ruleId).OutcomeOf(ruleId)
        : null;

    private ReferenceDecision Decide(Transaction sale, ReferenceMember? member, string? alsoLookAt)
    {
        var (refusal, place) = AdmissionCheck.Refuse(_program, _catalog, sale, member);
        if (refusal != Refusal.None)
            return new ReferenceDecision(AdmissionStatus.Refused, member, refusal, place);

        var lines = Basket.Of(sale, _catalog);
        string body = SaleBody.Of(sale, lines);
        if (member?.Applied.Find(applied => applied.TransactionId == sale.Id) is { } known)
        {
            return known.Body == body
                ? new ReferenceDecision(AdmissionStatus.AlreadyApplied, member) { Applied = known }
                : new ReferenceDecision(AdmissionStatus.Conflict, member);
        }
        if (member?.Latest is { } latest && sale.Header.At < latest)
        {
            var status = latest - sale.Header.At > Horizon ? AdmissionStatus.TooLate : AdmissionStatus.NeedsReplay;
            return new ReferenceDecision(status, member);
        }

        var joined = member is null || _members is null ? null : new JoinedSale(_members, member, sale);
        if (joined is { IsEarlier: true })
            return new ReferenceDecision(AdmissionStatus.NeedsReplay, member);

        // Rules see where the member is once timers have fired.
        var pass = DecideWithRequests(sale, joined?.Seen ?? member, alsoLookAt);
        var hand = pass.Sale;
        if (FirstRefused(pass) is { } cannotRedeem)
            return new ReferenceDecision(AdmissionStatus.Refused, member, Refusal.CannotRedeem)
            {
                Outcomes = [cannotRedeem],
            };
        Payment.Post(hand);
        bool posts = member is not null && !sale.Header.Details.Training;
        var walked = posts ? joined?.Happen(pass) : null;
        var later = StepLots.Of(_program, walked?.Rewards ?? []);
        if (member is not null && Overflows(hand, member, later))
            return new ReferenceDecision(AdmissionStatus.Refused, member, Refusal.Overflow);

        var next = posts ? Apply(hand, member!, body) : member;
        if (walked is not null)
        {
            next!.Journey = walked.Next;
            next.Lots.AddRange(later);
        }
        return new ReferenceDecision(AdmissionStatus.Accepted, next)
        {
            Total = sale.Lines.Sum(line => line.Amount),
            Awards = hand.Awards,
            LineDiscounts = hand.LineDiscounts,
            Outcomes = pass.Decided.ConvertAll(one => one.Decided.Outcome),
            Postings = posts ? [.. hand.Postings, .. StepLots.PostingsOf(_program, walked?.Rewards ?? [])] : [],
            Nudges = Nudging.Of(pass),
            JourneySteps = walked?.Steps ?? [],
            Touches = walked?.Touches ?? [],
            JourneyRewards = walked?.Rewards ?? [],
        };
    }

    /// <summary>Decides rules, with what the sale earns where it may help to pay for a reward.</summary>
    private SalePass DecideWithRequests(Transaction sale, ReferenceMember? member, string? alsoLookAt)
    {
        bool mayPay = sale.Header.Details.Redemptions.Any(request =>
            _program.Rules.Any(rule =>
                rule.Id == request.RuleId && rule is RedemptionRule { PointsFrom: PointsFrom.IncludingThisSale }
            )
        );
        if (!mayPay)
            return DecideRules(sale, member, alsoLookAt, Redeeming.With(0));
        long earned = Earned(DecideRules(sale, member, alsoLookAt, new Redeeming(true, 0)));
        var pass = DecideRules(sale, member, alsoLookAt, Redeeming.With(earned));
        if (IsPaid(pass))
            return pass;
        pass = DecideRules(sale, member, alsoLookAt, Redeeming.With(Earned(pass)));
        return IsPaid(pass) ? pass : DecideRules(sale, member, alsoLookAt, Redeeming.With(0));
    }

    private static long Earned(SalePass pass) => pass.Sale.Awards.Sum(award => award.Points);

    private static bool IsPaid(SalePass pass) =>
        pass.Sale.Spent.Sum(one => one.Points) <= pass.Sale.SpendableBefore + Earned(pass);

    /// <summary>The outcome of the first rule by its id that gives nothing though there was to be no sale without it, or null.</summary>
    private static ReferenceOutcome? FirstRefused(SalePass pass) =>
        pass
            .Sale.Header.Details.Redemptions.Where(request => request.OrRefuseSale)
            .OrderBy(request => request.RuleId, StringComparer.Ordinal)
            .Select(request => pass.Decided.Find(one => one.Rule.Id == request.RuleId).Decided.Outcome)
            .FirstOrDefault(outcome => outcome.Granted == 0);

    /// <summary>Chooses among the rules that play, and goes through the sale with those in effect.</summary>
    private SalePass DecideRules(Transaction sale, ReferenceMember? member, string? alsoLookAt, Redeeming redeeming)
    {
        var looked = Begin(sale, member, redeeming);
        var rules = DecisionOrder
            .Of(_program)
            .FindAll(rule => rule.Id == alsoLookAt || DecisionOrder.Touches(looked, rule));
        var passing = rules.FindAll(rule => Gates.Stop(looked, rule) is null);
        // One that the sale does not touch decides no choice.
        var playing = passing.FindAll(rule => DecisionOrder.Touches(looked, rule));
        var arbitration = new Arbitration(
            _program,
            playing,
            (some, besides) => Try(sale, member, redeeming, some, besides)
        );

        var pass = new SalePass(Begin(sale, member, redeeming, _program.MarginGuard));
        PostForTheProgram(pass.Sale);
        Go(pass, rules, rule => !passing.Contains(rule) || arbitration.Choices.IsInEffect(rule));
        for (int i = 0; i < pass.Decided.Count; i++)
        {
            var (rule, decided) = pass.Decided[i];
            if (passing.Contains(rule) && !arbitration.Choices.IsInEffect(rule))
                pass.Decided[i] = (rule, OutOfEffect(pass, arbitration, rule, decided));
        }
        return pass;
    }

    private SalePass Try(
        Transaction sale,
        ReferenceMember? member,
        Redeeming redeeming,
        List<RewardRule> rules,
        List<RewardRule> besides
    )
    {
        var pass = new SalePass(Begin(sale, member, redeeming));
        pass.Sale.InEffect = besides;
        Go(pass, rules, _ => true);
        return pass;
    }

    /// <summary>Decides rules one after the other, and those of a node that chooses by the unit together.</summary>
    private void Go(SalePass pass, List<RewardRule> rules, Func<RewardRule, bool> isInEffect)
    {
        var hand = pass.Sale;
        var tree = new ArbitrationTree(_program.Arbitration);
        var together = new List<(RewardRule Rule, Decided Decided)>();
        var besides = hand.InEffect;
        var inEffect = rules.FindAll(rule => isInEffect(rule) && Gates.Stop(hand, rule) is null);
        foreach (var rule in rules)
        {
            var node = tree.UnitNodeAround(rule.Id);
            hand.GivesNothing = !isInEffect(rule);
            // One that is not in effect settles as if a cap let nothing through.
            hand.InEffect = DecisionOrder
                .Of(_program)
                .FindAll(other => other == rule || inEffect.Contains(other) || besides.Contains(other));
            bool chooses = node is not null && !hand.GivesNothing && Gates.Stop(hand, rule) is null;
            if (chooses && !together.Exists(one => one.Rule == rule))
            {
                var others = rules.FindAll(other =>
                    tree.UnitNodeAround(other.Id) == node && Gates.Stop(hand, other) is null
                );
                var unitNode = new UnitNode(hand, node!, other => InOrder(hand, ProposeInTurn(hand, other)));
                together.AddRange(unitNode.Decide(others));
            }
            pass.Decided.Add(chooses ? together.Find(one => one.Rule == rule) : (rule, DecideInTurn(hand, rule)));
        }
        hand.GivesNothing = false;
        // Rules that are decided together post in their own order all the same, and between them those that do not play.
        var inOrder = hand.Postings.OrderBy(posting => rules.FindIndex(rule => rule.Id == posting.RuleId)).ToList();
        hand.Postings.Clear();
        hand.Postings.AddRange(inOrder);
    }

    private SaleAtHand Begin(Transaction sale, ReferenceMember? member, Redeeming redeeming, MarginGuard? guard = null)
    {
        var lines = Basket.Of(sale, _catalog);
        var budget = guard is null ? null : new MarginBudget(_program, guard, lines);
        return new SaleAtHand(_program, _catalog, sale, member, lines) { Budget = budget, Redeeming = redeeming };
    }

    /// <summary>What is told of a rule that is not in effect: what it would come to, and whether it lost something by it.</summary>
    private static Decided OutOfEffect(SalePass pass, Arbitration arbitration, RewardRule rule, Decided settled)
    {
        var (asked, node) = arbitration.AskOutOfEffect(rule);
        var alone = asked.Outcome;
        bool lost = alone.Granted > 0;
        return new Decided(
            settled.Outcome with
            {
                Asked = alone.Asked,
                AwardUnit = alone.AwardUnit,
                Granted = 0,
                Reason = alone.Reason,
                Verdict = lost ? Verdict.Lost : alone.Verdict,
                LostTo = lost ? arbitration.InEffectUnder(node).FirstOrDefault(pass.Grants)?.Id : alone.LostTo,
                Node = lost ? ArbitrationTree.NameOf(node) : null,
            }
        );
    }

    private TimeSpan Horizon => TimeSpan.FromHours(24L * _program.LatenessDays);

    /// <summary>Enrolment, before any rule is looked at, and the number of purchases, whether or not a rule asks for it.</summary>
    private static void PostForTheProgram(SaleAtHand hand)
    {
        if (hand.Enrols)
            hand.Post(null, PostingAccount.Enrolment, 0, Math.Max(1, hand.Header.At.ToUnixTimeSeconds()));
        long purchases = hand.Before(null, PostingAccount.Purchases);
        if (hand.IsPurchase)
            hand.Post(null, PostingAccount.Purchases, purchases, purchases + 1);
    }

    /// <summary>Decides one rule, and puts its postings in the order of their accounts.</summary>
    private Decided DecideInTurn(SaleAtHand hand, RewardRule rule) =>
        InOrder(
                hand,
                Gates.Stop(hand, rule) is { } stopped
                    ? Proposal.OfNothing(rule, () => new Decided(stopped))
                    : ProposeInTurn(hand, rule)
            )
            .Decide(hand);

    private Proposal ProposeInTurn(SaleAtHand hand, RewardRule rule) =>
        rule switch
        {
            FreeItemRule { Mode: FreeItemMode.OnTop } onTop => Proposal.OfNothing(
                rule,
                () => ItemsOnTop.Decide(hand, onTop)
            ),
            FreeItemRule free => ItemKernel.Propose(hand, ItemOffer.Of(free)),
            CrossSellRule cross => ItemKernel.Propose(hand, cross),
            BasketTierRule basket => BasketTiers.Propose(hand, basket),
            SignUpBonusRule bonus => SignUp.Propose(hand, bonus),
            RedemptionRule redemption => RedemptionTurn.Propose(hand, redemption),
            MemberTierRule tiers => Proposal.OfNothing(rule, () => MemberTierPoints.Decide(hand, tiers)),
            CustomRule custom => CustomAsk.Propose(hand, custom, AskOf(hand, custom)),
            _ => throw new InvalidOperationException($"There is no family for the rule '{rule.Id}'."),
        };

    private static Proposal InOrder(SaleAtHand hand, Proposal proposal) =>
        proposal with
        {
            Settle = left =>
            {
                int first = hand.Postings.Count;
                var decided = proposal.Settle(left);
                // Days of purchases are history of the member, whatever comes of the rule.
                if (proposal.Rule is CrossSellRule offer && hand.Member is not null)
                    PurchasesOfBefore.Keep(hand, offer);
                var own = hand
                    .Postings.Skip(first)
                    .OrderBy(posting => posting.Account)
                    // A coupon used stands before the one given.
                    .ThenBy(posting => posting.Account == PostingAccount.Coupons ? 0 : posting.Part)
                    .ToList();
                hand.Postings.RemoveRange(first, own.Count);
                hand.Postings.AddRange(own);
                return decided;
            },
        };

    private ReferenceAsk? AskOf(SaleAtHand hand, CustomRule rule)
    {
        var measured = hand.LinesOf(rule, rule.Items);
        var targets = rule.Stage == RewardStage.Points ? [] : hand.LinesOf(rule, rule.On);
        var lines = hand
            .Lines.FindAll(line => measured.Contains(line) || targets.Contains(line))
            .ConvertAll(line => new ReferenceLine(
                line.Sku,
                line.Quantity,
                line.Amount,
                line.Remaining,
                line.Units.Count,
                measured.Contains(line),
                targets.Contains(line) && line.MayBeDiscounted
            ));
        try
        {
            return _customRules[rule.Uses](lines);
        }
#pragma warning disable CA1031 // whatever a custom rule throws, the sale stands without it
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }

    private static bool Overflows(SaleAtHand hand, ReferenceMember member, List<ReferenceLot> later)
    {
        var points = hand.Awards.Aggregate((BigInteger)member.Balance, (sum, award) => sum + award.Points);
        points = later.Aggregate(points, (sum, lot) => sum + lot.Points);
        return points > LargestCounter || hand.Postings.Exists(posting => posting.After > LargestCounter);
    }

    private ReferenceMember Apply(SaleAtHand hand, ReferenceMember member, string body)
    {
        var next = member.Copy();
        var at = hand.Header.At;
        var lots = Payment.InOrder(member.Lots);
        foreach (var posting in hand.Postings)
        {
            if (posting.Account == PostingAccount.Points)
            {
                next.Lots.Add(Payment.LotOf(hand, posting));
                lots.Add(next.Lots.Last());
                continue;
            }
            if (posting.Account == PostingAccount.Redemption)
            {
                // Of the sale's own lots, postings of points stand before all payments.
                var lot = lots[posting.Part];
                int place = next.Lots.IndexOf(lot);
                lots[posting.Part] = next.Lots[place] = lot with { Remaining = posting.After };
                continue;
            }
            next.Counters.Remove((posting.RuleId, posting.Account, posting.Part, posting.Period));
            if (posting.After != 0)
                next.Counters.Add((posting.RuleId, posting.Account, posting.Part, posting.Period), posting.After);
        }
        next.Lots.RemoveAll(lot => lot.Remaining == 0);
        next.Latest = at;
        next.Applied.RemoveAll(applied => at - applied.At > Horizon);
        long points = hand.Awards.Sum(award => award.Points);
        long redeemed = hand.Awards.Sum(award => award.PointsRedeemed);
        long discount = hand.Awards.Sum(award => award.Discount);
        next.Applied.Add(new ReferenceSale(hand.Header.Id, at, points, discount, body, redeemed));
        return next;
    }
}

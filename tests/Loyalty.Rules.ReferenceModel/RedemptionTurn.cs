using System.Numerics;
using Loyalty.Rules.Rewards;
using Loyalty.Rules.Rewards.Redemption;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Decides a request for a reward for points: whole, or not at all.</summary>
internal sealed class RedemptionTurn
{
    private readonly SaleAtHand _sale;
    private readonly RedemptionRule _rule;
    private readonly RedemptionRequest? _request;
    private readonly List<GoodsUnit> _units;
    private readonly List<MergedLine> _lines;
    private readonly long _have;
    private readonly long[] _parts;
    private readonly long _most;
    private readonly long _block;

    private RedemptionTurn(SaleAtHand sale, RedemptionRule rule, RedemptionRequest? request)
    {
        (_sale, _rule, _request) = (sale, rule, request);
        long spent = sale.Spent.Sum(one => one.Points);
        // What the sale earns pays for nothing that it does not ask for.
        bool mayPay = request is not null && rule.PointsFrom == PointsFrom.IncludingThisSale;
        long earned = mayPay ? sale.Redeeming.Earned : 0;
        _have = Math.Max(0, sale.SpendableBefore - spent + earned);
        long least = rule.Reward.Kind == RewardKind.FixedPrice ? rule.Reward.Amount + 1 : 1;
        _units = rule.Get is { } get
            ? ItemGrant.Targets(sale, rule, get.Items).FindAll(unit => unit.Left >= least)
            : [];
        _lines = sale.LinesOf(rule, rule.On).FindAll(line => line.MayBeDiscounted && line.Remaining > 0);
        _parts = rule.Reward.Kind == RewardKind.PercentOff && rule.Get is null ? PartsOfPercentage() : [];
        _block = BlockOf();
        _most =
            rule.Get is not null ? _units.Count
            : rule.Reward.Kind == RewardKind.AmountOff ? _lines.Sum(line => line.Remaining)
            : _block;
    }

    private bool OfUnits => _rule.Get is not null;

    internal static Proposal Propose(SaleAtHand sale, RedemptionRule rule)
    {
        var request = sale.Header.Details.Redemptions.FirstOrDefault(one => one.RuleId == rule.Id);
        return request is null
            ? new RedemptionTurn(sale, rule, null).Refused(Verdict.NoOccasion, 0)
            : new RedemptionTurn(sale, rule, request).Propose();
    }

    private Proposal Propose()
    {
        bool most = _request!.Times is null;
        long blocks = _request.Times ?? 1;
        if (_have < (BigInteger)blocks * _rule.Points)
            return Refused(Verdict.NotEnoughPoints, blocks);
        if (most)
        {
            blocks = Most();
            if (blocks == 0)
                return Refused(_most < _block || _block == 0 ? WithoutTarget() : Verdict.CapReached, 0);
        }
        else if (_block == 0 || _most <= (BigInteger)(blocks - 1) * _block)
        {
            return Refused(WithoutTarget(), blocks);
        }
        var takes = TakesOf(blocks);
        if (takes is null || _sale.GivesNothing)
            return Refused(Verdict.CapReached, blocks);
        return Give(takes, blocks, most);
    }

    private Proposal Give(List<Taking> takes, long blocks, bool most)
    {
        long granted = OfUnits ? takes.Count : takes.Sum(one => one.Off);
        long asked = most ? granted : blocks * _block;
        long points = blocks * _rule.Points;
        bool cut = OfUnits && !IsWhole(takes, blocks);
        _sale.Spent.Add(new PointsSpent(_rule, points));
        return new Proposal(
            _rule,
            takes,
            left =>
            {
                var byLine = _sale
                    .Lines.FindAll(line => left.Exists(one => one.Line == line))
                    .ConvertAll(line => new KeyValuePair<MergedLine, long>(
                        line,
                        left.Where(one => one.Line == line).Sum(one => one.Off)
                    ));
                long units = OfUnits ? granted : 0;
                var reward = _rule.Reward;
                _sale.GiveDiscount(
                    _rule.Id,
                    OfUnits ? AwardKind.ItemDiscount : AwardKind.BasketDiscount,
                    byLine,
                    units,
                    OfUnits ? reward.Cost * units : reward.Cost,
                    OfUnits ? reward.PerceivedValue * units : reward.PerceivedValue
                );
                _sale.Awards[_sale.Awards.Count - 1] = _sale.Awards.Last() with { PointsRedeemed = points };
                CapRoom.Use(_sale, _rule, CapUnit.Money, byLine.Sum(pair => pair.Value));
                CapRoom.Use(_sale, _rule, CapUnit.Units, units);
                CapRoom.Use(_sale, _rule, CapUnit.Points, points);
                CapRoom.Use(_sale, _rule, CapUnit.Times, blocks);
                var verdict = granted == asked && !cut ? Verdict.Awarded : Verdict.Reduced;
                return new Decided(
                    Told(verdict, _have - points, _rule.Points) with
                    {
                        Asked = asked,
                        Granted = granted,
                    }
                );
            }
        );
    }

    private Proposal Refused(Verdict verdict, long blocks)
    {
        long need = verdict == Verdict.NotEnoughPoints ? blocks * _rule.Points : _rule.Points;
        var told = Told(verdict, _have, need) with { LostTo = verdict == Verdict.Lost ? FirstTaker() : null };
        return Proposal.OfNothing(_rule, () => new Decided(told));
    }

    private ReferenceOutcome Told(Verdict verdict, long have, long need) =>
        new(_rule.Id, verdict, OutcomeUnit.Points, have, need, OfUnits ? OutcomeUnit.Units : OutcomeUnit.Money);

    /// <summary>What one block gives: units, or minor units.</summary>
    private long BlockOf()
    {
        var reward = _rule.Reward;
        if (_rule.Get is { } get)
            return get.Units;
        return reward.Kind switch
        {
            RewardKind.AmountOff => reward.Amount,
            RewardKind.PercentOff => _parts.Sum(),
            _ => Math.Max(0, _lines.Sum(line => line.Remaining) - reward.Amount),
        };
    }

    private long[] PartsOfPercentage()
    {
        var ask = BasketAsk.Of(_rule.On, _rule.Reward);
        return BasketDiscount.Parts(ask, ask.Pieces(_lines), _lines);
    }

    private string? FirstTaker() =>
        _sale.FirstTakerOf(_sale.LinesOf(_rule, _rule.Get?.Items ?? _rule.On).FindAll(line => line.MayBeDiscounted));

    private Verdict WithoutTarget()
    {
        bool isAnythingLeft = OfUnits ? _units.Count > 0 : _lines.Count > 0;
        return !isAnythingLeft && FirstTaker() is not null ? Verdict.Lost : Verdict.NoTarget;
    }

    /// <summary>The most blocks that can be paid and of which none is wasted or cut, even in part.</summary>
    private long Most()
    {
        if (_block == 0)
            return 0;
        long blocks = Math.Min(_have / _rule.Points, _most / _block);
        blocks = Math.Min(blocks, BlocksOfCaps ?? blocks);
        blocks = Math.Min(blocks, CapRoom.Of(_sale, _rule, OfUnits ? CapUnit.Units : CapUnit.Money) / _block ?? blocks);
        while (blocks > 0 && !(TakesOf(blocks) is { } takes && IsWhole(takes, blocks)))
            blocks--;
        return blocks;
    }

    /// <summary>How many blocks caps on times and points leave, or null.</summary>
    private long? BlocksOfCaps =>
        CapRoom.Smaller(
            CapRoom.Of(_sale, _rule, CapUnit.Times),
            CapRoom.Of(_sale, _rule, CapUnit.Points) / _rule.Points
        );

    private bool IsWhole(List<Taking> takes, long blocks)
    {
        long money = takes.Sum(one => one.Off);
        if (!OfUnits)
            return money == blocks * _block;
        bool cut =
            CapRoom.Of(_sale, _rule, CapUnit.Money) < ItemGrant.Parts(_rule.Reward, Chosen(blocks * _block)).Sum();
        return takes.Count == blocks * _block && !cut;
    }

    private List<GoodsUnit> Chosen(long units) => _units.GetRange(0, (int)Math.Min(units, _units.Count));

    /// <summary>What so many blocks take as far as caps let it through; null where a block would get nothing, or all is wanted.</summary>
    private List<Taking>? TakesOf(long blocks)
    {
        long wanted = (long)BigInteger.Min((BigInteger)blocks * _block, _most);
        long? left = CapRoom.Of(_sale, _rule, OfUnits ? CapUnit.Units : CapUnit.Money);
        long given = Math.Min(wanted, left ?? long.MaxValue);
        if (BlocksOfCaps < blocks || !Suffices(given, blocks, given < wanted))
            return null;
        if (!OfUnits)
            return OffLines(given);
        var (takes, cut) = ItemGrant.Cap(_rule, _rule.Reward, Chosen(given), CapRoom.Of(_sale, _rule, CapUnit.Money));
        return Suffices(takes.Count, blocks, cut) ? takes : null;
    }

    private bool Suffices(long given, long blocks, bool cut) =>
        given > (BigInteger)(blocks - 1) * _block && !(cut && _rule.Grant == GrantMode.AllOrNothing);

    private List<Taking> OffLines(long money)
    {
        long[] shares = Exact.Share(money, _parts.Length > 0 ? _parts : [.. _lines.Select(line => line.Remaining)]);
        return [.. _lines.Zip(shares, (line, off) => new Taking(line, null, off)).Where(one => one.Off > 0)];
    }
}

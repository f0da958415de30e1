using Loyalty.Rules.Rewards;

namespace Loyalty.Rules.ReferenceModel;

/// <summary>Takes money off what remains of the lines of a selector.</summary>
internal static class BasketDiscount
{
    internal static Proposal Propose(SaleAtHand sale, RewardRule rule, BasketAsk ask, ReferenceOutcome progress)
    {
        var lines = sale.LinesOf(rule, ask.On).FindAll(line => line.MayBeDiscounted);
        var all = lines;
        lines = lines.FindAll(line => line.Remaining > 0);
        var pieces = ask.Pieces(lines);
        bool shared = ask.Per == RewardPer.Basket && !ask.Bids[0].IsPercentage;
        long asked = shared ? AskedOfTheBasket(ask.Bids.Single(), lines) : Parts(ask, pieces, lines).Sum();

        long? timesLeft = ask.Room(sale, rule, CapUnit.Times);
        long times = ask.Per == RewardPer.Set ? pieces.Count(piece => piece.Gets) : 1;
        long timesLetThrough = CapRoom.Cut(sale, rule, times, timesLeft);
        if (ask.Per == RewardPer.Set)
            pieces = [.. pieces.Where(piece => piece.Gets).Take((int)timesLetThrough)];
        long[] weights = shared ? [.. lines.Select(line => line.Remaining)] : Parts(ask, pieces, lines);
        long most = timesLetThrough == 0 ? 0 : Math.Min(asked, weights.Sum());
        long granted = CapRoom.Cut(sale, rule, most, ask.Room(sale, rule, CapUnit.Money));
        var takes =
            granted == 0
                ? []
                : lines
                    .Zip(Exact.Share(granted, weights), (line, share) => new Taking(line, null, share))
                    .Where(one => one.Off > 0)
                    .ToList();
        return new Proposal(
            rule,
            takes,
            left =>
            {
                long given = Give(sale, rule, ask, left, timesLetThrough);
                string? lostTo = sale.FirstTakerOf(all);
                var verdict =
                    given > 0 ? (given == asked ? Verdict.Awarded : Verdict.Reduced)
                    : left.Count > 0 ? Verdict.CutByGuard
                    : lines.Count == 0 ? (lostTo is null ? Verdict.NoTarget : Verdict.Lost)
                    : asked == 0 ? Verdict.NoTarget
                    : Verdict.CapReached;
                return new Decided(
                    progress with
                    {
                        Verdict = verdict,
                        AwardUnit = OutcomeUnit.Money,
                        Asked = asked,
                        Granted = given,
                        LostTo = verdict == Verdict.Lost ? lostTo : null,
                    }
                )
                {
                    TimesUsed = left.Count > 0 || ask.Per == RewardPer.Set ? timesLetThrough : 0,
                    CutByCap = granted < most || (ask.Per == RewardPer.Set && timesLetThrough < times),
                };
            }
        );
    }

    /// <summary>Gives what the margin guard lets through.</summary>
    private static long Give(SaleAtHand sale, RewardRule rule, BasketAsk ask, List<Taking> takes, long times)
    {
        var seen = takes.ConvertAll(one => new KeyValuePair<MergedLine, long>(one.Line, one.Off));
        var really = sale.Budget?.Charge(rule, seen) ?? seen;
        long given = really.Sum(pair => pair.Value);
        if (given > 0)
        {
            var valued = ask.Valued;
            sale.GiveDiscount(rule.Id, AwardKind.BasketDiscount, really, 0, valued.Cost, valued.PerceivedValue);
            if (ask.IsCoupon)
                return given;
            CapRoom.Use(sale, rule, CapUnit.Money, given);
            CapRoom.Use(sale, rule, CapUnit.Times, times);
        }
        return given;
    }

    /// <summary>An amount over the basket asks for itself, however little there is; a price for what the basket costs above it.</summary>
    private static long AskedOfTheBasket(BasketBid bid, List<MergedLine> lines) =>
        bid.Kind == RewardKind.AmountOff ? bid.Amount : Math.Max(0, lines.Sum(line => line.Remaining) - bid.Amount);

    /// <summary>What all pieces come to, on each line.</summary>
    internal static long[] Parts(BasketAsk ask, List<BasketPiece> pieces, List<MergedLine> lines)
    {
        if (pieces.Exists(piece => piece.Bid.IsPercentage))
            return PartsOfPercentage(ask.Valued.Rounding, pieces, lines);
        var off = pieces.SelectMany(piece => piece.OffLines(lines)).ToList();
        return [.. lines.Select(line => off.Where(part => part.Line == line).Sum(part => part.Off))];
    }

    private static long[] PartsOfPercentage(Rounding rounding, List<BasketPiece> pieces, List<MergedLine> lines)
    {
        var exact = lines.ConvertAll(line =>
            pieces
                .SelectMany(piece =>
                    piece.Units.Where(unit => unit.Line == line).Select(unit => piece.Bid.Part.Times(unit.Money))
                )
                .ToList()
        );
        return rounding.Level switch
        {
            RoundingLevel.Unit => [.. exact.Select(units => units.Sum(part => part.Round(rounding.Mode)))],
            RoundingLevel.Line => [.. exact.Select(units => Sum(units).Round(rounding.Mode))],
            RoundingLevel.Transaction => Exact.Share(
                Sum(exact.SelectMany(units => units)).Round(rounding.Mode),
                exact.ConvertAll(Sum)
            ),
            _ => throw new InvalidOperationException($"There is no rounding level {rounding.Level}."),
        };
    }

    private static Fraction Sum(IEnumerable<Fraction> parts) =>
        parts.Aggregate(Fraction.Zero, (sum, part) => sum.Plus(part));
}

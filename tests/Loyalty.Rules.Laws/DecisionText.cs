using System.Globalization;
using System.Text;
using Loyalty.Rules.ReferenceModel;

namespace Loyalty.Rules.Laws;

/// <summary>One text for a decision of the engine, in either form, and for one of the oracle, so that they can be compared.</summary>
internal sealed class DecisionText
{
    private readonly StringBuilder _text = new();

    internal static string Of(Decision decision)
    {
        var text = new DecisionText();
        text.Admission(decision.Admission);
        if (!decision.Admission.IsAccepted)
            return text.ToString();
        text.Say("money", decision.Total.MinorUnits, decision.Discount.MinorUnits, decision.Payable.MinorUnits);
        text.Say("points", decision.Points);
        text.Redeemed(decision.PointsRedeemed);
        text.Parts([.. decision.Awards], [.. decision.LineDiscounts], [.. decision.Outcomes]);
        text.Parts([.. decision.Postings], [.. decision.Nudges]);
        return text.ToString();
    }

    internal static string Of(DecisionBuffer decision)
    {
        var text = new DecisionText();
        text.Admission(decision.Admission);
        if (!decision.Admission.IsAccepted)
            return text.ToString();
        text.Say("money", decision.Total, decision.Discount, decision.Payable);
        text.Say("points", decision.Points);
        text.Redeemed(decision.PointsRedeemed);
        text.Parts(decision.Awards.ToArray(), decision.LineDiscounts.ToArray(), decision.Outcomes.ToArray());
        text.Parts(decision.Postings.ToArray(), decision.Nudges.ToArray());
        return text.ToString();
    }

    internal static string Of(ReferenceDecision decision)
    {
        var text = new DecisionText();
        text.Say("admission", decision.Status, decision.Refusal, decision.RefusedLine);
        if (decision.Applied is { } applied)
        {
            text.Say("applied", applied.TransactionId, applied.At, applied.Points, applied.Discount);
            text.Redeemed(applied.PointsRedeemed);
        }
        if (decision.Status != AdmissionStatus.Accepted)
            return text.ToString();
        text.Say("money", decision.Total, decision.Discount, decision.Payable);
        text.Say("points", decision.Points);
        text.Redeemed(decision.PointsRedeemed);
        foreach (var one in decision.Awards)
        {
            text.Say("award", one.RuleId, one.Kind, one.Discount, one.Points, one.Units, one.Cost, one.PerceivedValue);
            text.Say("  adds", one.Items, one.Sku, one.CouponUntil);
            text.Redeemed(one.PointsRedeemed);
        }
        var lines = decision.LineDiscounts;
        foreach (var one in lines.OrderBy(one => one.Award).ThenBy(one => one.Line))
            text.Say("line", one.Award, one.Line, one.Amount);
        foreach (var one in decision.Outcomes)
            text.Outcome(one);
        foreach (var one in decision.Postings)
            text.Say("posting", one.RuleId, one.Account, one.Part, one.Period, one.Before, one.After);
        foreach (var one in decision.Nudges)
            text.Say("nudge", one.RuleId, one.Kind, one.Missing, one.Unit, one.Items, one.Saving);
        return text.ToString();
    }

    /// <summary>A decision without the parts on single lines.</summary>
    internal static string WithoutLines(Decision decision) =>
        string.Join("\n", Of(decision).Split('\n').Where(line => !line.StartsWith("line ", StringComparison.Ordinal)));

    /// <summary>Fails with the lines in which two texts differ.</summary>
    internal static void AssertSame(string expected, string actual)
    {
        if (expected == actual)
            return;
        string[] should = expected.Split('\n');
        string[] are = actual.Split('\n');
        var wrong = should.Except(are).Select(line => "missing: " + line);
        wrong = wrong.Concat(are.Except(should).Select(line => "instead: " + line));
        Assert.Fail("The decisions differ.\n" + string.Join("\n", wrong) + "\nwhole:\n" + actual);
    }

    /// <summary>The outcome of one rule.</summary>
    internal static string Of(in Outcome outcome)
    {
        var text = new DecisionText();
        text.Outcome(outcome);
        return text.ToString();
    }

    internal static string Of(ReferenceOutcome outcome)
    {
        var text = new DecisionText();
        text.Outcome(outcome);
        return text.ToString();
    }

    public override string ToString() => _text.ToString();

    private void Admission(in Admission admission)
    {
        Say("admission", admission.Status, admission.Refusal, admission.Line);
        // A conflict names what is there already; the semantics promise it for a duplicate only.
        if (admission.Status == AdmissionStatus.AlreadyApplied && admission.Applied is { } applied)
        {
            Say("applied", applied.TransactionId, applied.At, applied.Points, applied.Discount);
            Redeemed(applied.PointsRedeemed);
        }
    }

    private void Parts(Award[] awards, LineDiscount[] lines, Outcome[] outcomes)
    {
        foreach (var one in awards)
        {
            Say("award", one.RuleId, one.Kind, one.Discount, one.Points, one.Units, one.Cost, one.PerceivedValue);
            Say("  adds", one.Items, one.Sku, one.CouponUntil);
            Redeemed(one.PointsRedeemed);
        }
        foreach (var one in lines.OrderBy(one => one.Award).ThenBy(one => one.Line))
            Say("line", one.Award, one.Line, one.Amount);
        foreach (var one in outcomes)
            Outcome(one);
    }

    private void Redeemed(long points)
    {
        if (points > 0)
            Say("  redeemed", points);
    }

    private void Parts(Posting[] postings, Nudge[] nudges)
    {
        foreach (var one in postings)
            Say("posting", one.RuleId, one.Account, one.Part, one.Period, one.Before, one.After);
        foreach (var one in nudges)
            Say("nudge", one.RuleId, one.Kind, one.Missing, one.Unit, one.Items, one.Saving);
    }

    private void Outcome(in Outcome one)
    {
        Say("outcome", one.RuleId, one.Verdict, one.Reason, one.LostTo, one.Node, one.Asked, one.Granted);
        Say("  award in", one.AwardUnit);
        Say("  progress", one.Have, one.Need, one.ProgressUnit, one.Waiting);
    }

    private void Outcome(ReferenceOutcome one)
    {
        Say("outcome", one.RuleId, one.Verdict, one.Reason, one.LostTo, one.Node, one.Asked, one.Granted);
        Say("  award in", one.AwardUnit);
        Say("  progress", one.Have, one.Need, one.ProgressUnit, one.Waiting);
    }

    private void Say(string what, params object?[] values)
    {
        _text.Append(what);
        foreach (object? value in values)
        {
            _text.Append(' ');
            if (value is DateTimeOffset at)
                _text.Append(at.ToString("O", CultureInfo.InvariantCulture));
            else
                _text.Append(Convert.ToString(value ?? "-", CultureInfo.InvariantCulture));
        }
        _text.Append('\n');
    }
}

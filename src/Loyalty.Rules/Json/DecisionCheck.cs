using Loyalty.Rules.Diagnostics;
using Loyalty.Rules.Journeys;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules.Json;

/// <summary>Whether the parts of a decision agree with each other and with the sale: what reads it may rely on that.</summary>
internal sealed class DecisionCheck
{
    private readonly DocumentReader _reader;
    private readonly int _node;
    private readonly DecisionDocument _document;
    private readonly LoyaltyPlan _plan;
    private readonly Transaction _sale;

    internal DecisionCheck(
        DocumentReader reader,
        int node,
        DecisionDocument document,
        LoyaltyPlan plan,
        Transaction sale
    )
    {
        _reader = reader;
        _node = node;
        _document = document;
        _plan = plan;
        _sale = sale;
    }

    internal void Run()
    {
        CheckSale();
        CheckAdmission();
        CheckPlaces();
        CheckSums();
        CheckOutcomes();
        CheckRewards();
        CheckNextState();
    }

    private void CheckSale()
    {
        if (!string.Equals(_document.TransactionId ?? "", _sale.Id ?? "", StringComparison.Ordinal))
            Report(DecisionCodes.OtherSale, "transaction", "it has another id");
        else if (!string.Equals(_document.MemberId, _sale.Header.MemberId, StringComparison.Ordinal))
            Report(DecisionCodes.OtherSale, "member", "it names another member, or none");
        else if (_document.HasBody)
            CheckBody();
    }

    private void CheckBody()
    {
        if (_document.BodyHash is null)
            Missing("body", "a hash of the sale in canonical line order");
        else if (
            !DecidedSale.TryRead(_plan, _sale, out ulong bodyHash, out long total)
            || bodyHash != _document.BodyHash
        )
            Report(DecisionCodes.OtherSale, "body", "its instant, lines or details differ");
        else if (_document.Total != total)
            WrongSum("total", _document.Total, "the amounts of the sale come to", total);
    }

    private void CheckAdmission()
    {
        int admission = _reader.Find(_node, "admission"u8);
        if (_document.Admission.Status == AdmissionStatus.AlreadyApplied && _document.Admission.Applied is null)
            _reader.ReportAbsent(
                DocumentCodes.MissingProperty,
                admission,
                "applied",
                "An admission 'alreadyApplied'",
                "applied",
                "what the sale posted the first time"
            );
        if (_document.Admission.Line >= _sale.Lines.Count)
            NoSuchLine(_reader.Find(admission, "line"u8), _document.Admission.Line);
    }

    private void CheckPlaces()
    {
        int i = 0;
        foreach (int part in Items("lineDiscounts"))
        {
            var discount = _document.LineDiscounts[i++];
            if (discount.Award >= _document.Awards.Count)
                _reader.Report(
                    DecisionCodes.NoSuchPlace,
                    _reader.Find(part, "award"u8),
                    "award",
                    discount.Award,
                    "decision",
                    _document.Awards.Count
                );
            if (discount.Line >= _sale.Lines.Count)
                NoSuchLine(_reader.Find(part, "line"u8), discount.Line);
        }
    }

    private void CheckSums()
    {
        var known = _document.Admission.Status == AdmissionStatus.AlreadyApplied ? _document.Admission.Applied : null;
        long discount = known?.Discount ?? 0;
        long points = known?.Points ?? 0;
        long redeemed = known?.PointsRedeemed ?? 0;
        foreach (var award in _document.Awards)
        {
            discount = Sum(discount, award.Discount);
            points = Sum(points, award.Points);
            redeemed = Sum(redeemed, award.PointsRedeemed);
        }
        if (_document.Discount != discount)
            WrongSum("discount", _document.Discount, "the discounts of the awards come to", discount);
        if (_document.Points != points)
            Report(
                DecisionCodes.WrongSum,
                "points",
                ShownPoints(_document.Points),
                "the points of the awards come to",
                ShownPoints(points)
            );
        if (_document.PointsRedeemed != redeemed)
            Report(
                DecisionCodes.WrongSum,
                "redeemed",
                ShownPoints(_document.PointsRedeemed),
                "the points that the awards cost come to",
                ShownPoints(redeemed)
            );
        if (_document.Payable != _document.Total - _document.Discount)
            WrongSum("payable", _document.Payable, "total less discount is", _document.Total - _document.Discount);
        long[] parts = new long[_document.Awards.Count];
        foreach (var part in _document.LineDiscounts)
        {
            if (part.Award < parts.Length)
                parts[part.Award] = Sum(parts[part.Award], part.Amount);
        }
        int i = 0;
        foreach (int award in Items("awards"))
        {
            if (parts[i] != _document.Awards[i].Discount)
                _reader.Report(
                    DecisionCodes.WrongSum,
                    award,
                    Shown(_document.Awards[i].Discount),
                    "its parts on the lines come to",
                    Shown(parts[i])
                );
            i++;
        }
    }

    private void CheckOutcomes()
    {
        int i = 0;
        foreach (int node in Items("outcomes"))
        {
            var outcome = _document.Outcomes[i++];
            if (outcome.Verdict == Verdict.Lost && outcome.LostTo is null && outcome.Node is null)
                _reader.ReportAbsent(
                    DocumentCodes.MissingProperty,
                    node,
                    "lostTo",
                    "An outcome 'lost'",
                    "lostTo",
                    "the rule that got in its place"
                );
            int lines = _reader.Find(node, "lines"u8);
            foreach (int line in outcome.Lines)
            {
                if (line >= _sale.Lines.Count)
                    NoSuchLine(lines, line);
            }
        }
    }

    /// <summary>Every reward of the journey that is not withheld is posted once, with its points.</summary>
    private void CheckRewards()
    {
        if (_document.Journey is not null && (_plan.Journey is null || _document.MemberId is null))
            Report(JourneyRecordCodes.NoJourney, "journey");
        var rewards = _document.Journey?.Rewards ?? [];
        bool[] posted = new bool[rewards.Count];
        int i = 0;
        foreach (int node in Items("postings"))
        {
            var posting = _document.Postings[i++];
            if (posting.Account != PostingAccount.JourneyPoints || posting.Reward is not { } place)
                continue;
            bool fits =
                place < rewards.Count
                && !posted[place]
                && !rewards[place].IsWithheld
                && posting.After.Value == RewardLots.PointsOf(rewards[place], _plan.Compiled.Layout.PointUnit);
            if (fits)
                posted[place] = true;
            else
                _reader.Report(JourneyRecordCodes.NoReward, node, "A reward", "has no such one left to post");
        }
        for (int place = 0; place < posted.Length; place++)
        {
            if (!posted[place] && !rewards[place].IsWithheld)
                Report(JourneyRecordCodes.NoReward, "journey", "Less", "has a reward that is not posted");
        }
    }

    private void CheckNextState()
    {
        long step = _document.Admission.IsAccepted && !_sale.Header.Details.Training ? 1 : 0;
        bool refused = _document.Admission.Status == AdmissionStatus.Refused;
        if (_document.NextState is not { } next)
        {
            if (_document.StateVersion >= 0 && !refused)
                Missing("nextState", "the member's state with the decision applied");
        }
        else if (_document.StateVersion < 0)
            Report(DecisionCodes.OtherNextState, "nextState", "it was decided upon no state");
        else if (next.Version != _document.StateVersion + step)
            Report(DecisionCodes.OtherNextState, "nextState", "its version is not the one that follows");
        else if (!refused && !string.Equals(next.MemberId, _document.MemberId, StringComparison.Ordinal))
            Report(DecisionCodes.OtherNextState, "nextState", "it is of another member than the sale");
    }

    private IEnumerable<int> Items(string list)
    {
        int node = _reader.Find(_node, System.Text.Encoding.UTF8.GetBytes(list));
        for (int item = node < 0 ? -1 : _reader.Tree.FirstChild(node); item >= 0; item = _reader.Tree.NextSibling(item))
            yield return item;
    }

    private void NoSuchLine(int node, int line) =>
        _reader.Report(DecisionCodes.NoSuchPlace, node, "line", line, "sale", _sale.Lines.Count);

    private void WrongSum(string property, long said, string parts, long sum) =>
        Report(DecisionCodes.WrongSum, property, Shown(said), parts, Shown(sum));

    private void Missing(string property, string says) =>
        _reader.ReportAbsent(DocumentCodes.MissingProperty, _node, property, "A decision", property, says);

    /// <summary>Reports something about a property, or about the document where it has none.</summary>
    private void Report(DiagnosticDescriptor descriptor, string property, params object?[] particulars)
    {
        int node = _reader.Find(_node, System.Text.Encoding.UTF8.GetBytes(property));
        _reader.Report(descriptor, node < 0 ? _node : node, particulars);
    }

    private string ShownPoints(long points) => Amount.ShownPoints(points, _plan.Program.PointDecimals);

    private string Shown(long amount) => Amount.ShownMoney(amount, _plan.Program.Currency);

    /// <summary>Never wraps: no sale comes near the largest number.</summary>
    private static long Sum(long sum, long more) => more > long.MaxValue - sum ? long.MaxValue : sum + more;
}

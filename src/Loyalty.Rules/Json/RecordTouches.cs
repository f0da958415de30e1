using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Json;

/// <summary>Says touches in the words of a plan, which its journey may have changed since they were issued.</summary>
internal static class RecordTouches
{
    /// <summary>The touch of an id; one that says nothing where the journey has it no more, so that it falls when its turn comes.</summary>
    internal static Touch Of(JourneyPlan plan, string id)
    {
        int number = plan.Tables.Index.TouchOf(id);
        return number >= 0 ? plan.Tables.Touches[number] : new Touch(id, new TouchBuilder(""));
    }

    /// <summary>Touches that wait, in the order in which this plan lets them out.</summary>
    internal static List<MemberTouch> InOrder(JourneyPlan plan, IEnumerable<MemberTouch> waiting)
    {
        List<MemberTouch> touches = [.. waiting.Select(touch => touch.Saying(Of(plan, touch.Touch.Id)))];
        touches.Sort(MemberTouch.InOrder);
        return touches;
    }
}

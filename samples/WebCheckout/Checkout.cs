using System.Text;
using Loyalty.Rules;
using Loyalty.Rules.DependencyInjection;
using Loyalty.Rules.Json;

namespace WebCheckout;

/// <summary>What the shop's tills and its office ask for.</summary>
internal static class Checkout
{
    /// <summary>Decides a sale and keeps the member's next state. A sale that is sent twice is told what it came to.</summary>
    internal static async Task<IResult> Sell(HttpRequest request, MemberStore members)
    {
        byte[] body = await Read(request);
        return LoyaltyJson.TryReadTransaction(body, out var sale, out var report)
            ? Answer(members.Sell(sale))
            : Problems.Of(report.All, "The sale cannot be read.");
    }

    /// <summary>Decides a sale, and keeps nothing.</summary>
    internal static async Task<IResult> Preview(HttpRequest request, MemberStore members)
    {
        byte[] body = await Read(request);
        return LoyaltyJson.TryReadTransaction(body, out var sale, out var report)
            ? Answer(members.Decide(sale))
            : Problems.Of(report.All, "The sale cannot be read.");
    }

    /// <summary>The receipt of a sale as it would be decided now.</summary>
    internal static async Task<IResult> Receipt(HttpRequest request, MemberStore members)
    {
        byte[] body = await Read(request);
        if (!LoyaltyJson.TryReadTransaction(body, out var sale, out var report))
            return Problems.Of(report.All, "The sale cannot be read.");
        var decision = members.Decide(sale);
        return decision.Admission.IsAccepted
            ? Results.Text(decision.Receipt().ToString())
            : Problems.Of(decision.Admission);
    }

    internal static IResult Member(string id, MemberStore members) =>
        members.Find(id) is { } state ? Json(state.ToJson()) : Results.NotFound();

    /// <summary>Puts another program in place of the one that serves; a bad one leaves it as it is.</summary>
    internal static async Task<IResult> Push(HttpRequest request, ILoyaltyPlanProvider plans)
    {
        var change = plans.Replace("scoop-club", await Read(request));
        return change.Kind == PlanChangeKind.Refused
            ? Problems.Of(
                change.Diagnostics,
                $"The program is refused. Version {change.Plan.Program.Version} goes on.",
                change.Problem
            )
            : Results.Json(
                new
                {
                    became = change.Kind.ToString(),
                    version = change.Plan.Program.Version,
                    fingerprint = change.Plan.Fingerprint,
                    warnings = change.Diagnostics.Select(one => one.ToString()),
                }
            );
    }

    private static IResult Answer(Decision decision) =>
        decision.Admission.Status is AdmissionStatus.Accepted or AdmissionStatus.AlreadyApplied
            ? Json(decision.ToJson())
            : Problems.Of(decision.Admission);

    private static IResult Json(byte[] document) => Results.Text(Encoding.UTF8.GetString(document), "application/json");

    private static async Task<byte[]> Read(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return body.ToArray();
    }
}

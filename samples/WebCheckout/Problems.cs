using Loyalty.Rules;
using Loyalty.Rules.Diagnostics;

namespace WebCheckout;

/// <summary>What went wrong as problem details (RFC 9457), with every diagnostic and its place.</summary>
internal static class Problems
{
    internal static IResult Of(IReadOnlyList<Diagnostic> diagnostics, string title, string? detail = null) =>
        Results.Problem(
            title: title,
            detail: detail,
            statusCode: StatusCodes.Status400BadRequest,
            extensions: new Dictionary<string, object?>
            {
                ["diagnostics"] = diagnostics.Select(one => new
                {
                    code = one.Code,
                    severity = one.Severity.ToString(),
                    path = one.Path,
                    line = one.Line,
                    column = one.Column,
                    message = one.Message,
                }),
            }
        );

    internal static IResult Of(Admission admission) =>
        Results.Problem(
            title: "The sale was not taken.",
            detail: admission.Describe(),
            statusCode: admission.Status == AdmissionStatus.Refused
                ? StatusCodes.Status422UnprocessableEntity
                : StatusCodes.Status409Conflict,
            extensions: new Dictionary<string, object?>
            {
                ["admission"] = admission.Status.ToString(),
                ["refusal"] = admission.Refusal.ToString(),
            }
        );
}

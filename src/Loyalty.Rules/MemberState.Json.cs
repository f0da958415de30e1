using System.Buffers;
using Loyalty.Rules.Json;
using Loyalty.Rules.Json.Forms;

namespace Loyalty.Rules;

/// <content>The state as a JSON document. Its plan reads it: <see cref="LoyaltyPlan.TryReadState(ReadOnlySpan{byte}, out MemberState?, out Diagnostics.DiagnosticReport)"/>.</content>
public sealed partial class MemberState
{
    /// <summary>The state as canonical JSON: equal states give the same bytes on every machine.</summary>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    /// <returns>UTF-8.</returns>
    public byte[] ToJson(bool indented = true) =>
        Document.Write(
            MemberStateForm.Instance,
            this,
            Core.Layout.Currency,
            indented,
            pointDecimals: Core.Layout.PointDecimals
        );

    /// <summary>Writes the state as canonical JSON.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="indented">Whether it is set out in lines, which end with '\n'.</param>
    public void WriteTo(IBufferWriter<byte> output, bool indented = true)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(ToJson(indented));
    }
}

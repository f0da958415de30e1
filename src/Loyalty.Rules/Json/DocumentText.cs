using System.Text;

namespace Loyalty.Rules.Json;

/// <summary>Turns documents in strings into bytes.</summary>
internal static class DocumentText
{
    private static readonly UTF8Encoding Strict = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    /// <summary>The bytes of a document; half a character becomes a byte that no UTF-8 has, so that reading finds its place.</summary>
    internal static byte[] ToUtf8(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            return Strict.GetBytes(json);
        }
        catch (EncoderFallbackException lone)
        {
            return [.. Strict.GetBytes(json.ToCharArray(), 0, lone.Index), 0xFF];
        }
    }
}

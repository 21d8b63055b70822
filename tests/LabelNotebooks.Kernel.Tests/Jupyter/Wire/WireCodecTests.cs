using System.Text;
using System.Text.Json.Nodes;
using LabelNotebooks.Kernel.Jupyter.Wire;

namespace LabelNotebooks.Kernel.Tests.Jupyter.Wire;

public sealed class WireCodecTests
{
    private readonly MessageSigner _signer = new("a key");
    private readonly WireCodec _codec = new(new MessageSigner("a key"));

    [Fact]
    public void Sign_is_HMAC_SHA256_over_the_parts() =>
        // RFC 4231, test case 2: the data in two parts.
        Assert.Equal(
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            Encoding.ASCII.GetString(new MessageSigner("Jefe").Sign(["what do ya want "u8.ToArray(), "for nothing?"u8.ToArray()])));

    [Fact]
    public void Encode_and_decode_give_the_message_back()
    {
        var sent = new WireMessage([[1, 2]], Header("execute_request"), new JsonObject { ["msg_id"] = "p" }, new JsonObject { ["code"] = "\"ä\U0001F600\"" })
        {
            Metadata = new JsonObject { ["cell"] = 1 },
        };
        WireMessage read = _codec.Decode(_codec.Encode(sent));
        Assert.Equal([[1, 2]], read.Identities);
        Assert.Equal("execute_request", read.Type);
        Assert.Equal(sent.Content.ToJsonString(), read.Content.ToJsonString());
        Assert.Equal(sent.Parent.ToJsonString(), read.Parent.ToJsonString());
        Assert.Equal("{\"cell\":1}", read.Metadata.ToJsonString());
    }

    [Fact]
    public void Decode_the_same_message_again_is_refused()
    {
        IReadOnlyList<byte[]> frames = _codec.Encode(new WireMessage([], Header("kernel_info_request"), [], []));
        _codec.Decode(frames);
        Assert.Equal("it was here before", Assert.Throws<WireFaultException>(() => _codec.Decode(frames)).Message);
    }

    [Fact]
    public void Decode_every_turned_byte_is_refused()
    {
        byte[][] frames = [.. _codec.Encode(new WireMessage([], Header("kernel_info_request"), [], new JsonObject { ["a"] = 1 }))];
        for (int part = 1; part < frames.Length; part++)
        {
            for (int at = 0; at < frames[part].Length; at++)
            {
                byte[][] turned = [.. frames.Select(frame => (byte[])[.. frame])];
                turned[part][at] ^= 1;
                Assert.Equal("its signature is not that of the key", Assert.Throws<WireFaultException>(() => new WireCodec(_signer).Decode(turned)).Message);
            }
        }
    }

    [Theory]
    [InlineData("{", "{}", "its header is no JSON")]
    [InlineData("[]", "{}", "its header is no JSON object")]
    [InlineData("{}", "{}", "its header names no msg_type or no msg_id")]
    [InlineData("{\"msg_type\":1,\"msg_id\":\"a\"}", "{}", "its header names no msg_type or no msg_id")]
    [InlineData("{\"msg_type\":\"a\",\"msg_id\":\"a\"}", "null", "its content is no JSON object")]
    public void Decode_signed_nonsense_is_refused(string header, string content, string reason)
    {
        byte[][] parts = [Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes(content)];
        Assert.StartsWith(
            reason,
            Assert.Throws<WireFaultException>(() => _codec.Decode(["<IDS|MSG>"u8.ToArray(), _signer.Sign(parts), .. parts])).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_too_few_frames_are_refused()
    {
        Assert.Equal("it has no delimiter", Assert.Throws<WireFaultException>(() => _codec.Decode([])).Message);
        Assert.Equal("it has no delimiter", Assert.Throws<WireFaultException>(() => _codec.Decode([[1], [2]])).Message);
        Assert.Equal(
            "it has fewer than the six frames that belong to a message",
            Assert.Throws<WireFaultException>(() => _codec.Decode(["<IDS|MSG>"u8.ToArray(), [1], [2]])).Message);
    }

    private static JsonObject Header(string type) => new() { ["msg_id"] = "m1", ["msg_type"] = type };
}

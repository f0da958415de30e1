using Loyalty.Rules.Journeys;

namespace Loyalty.Rules.Tests.Journeys;

public sealed class TouchTextTests
{
    [Theory]
    [InlineData("Hello {name}!", "Hello Ann!")]
    [InlineData("{name}{name}", "AnnAnn")]
    [InlineData("Hello {other}!", "Hello !")]
    [InlineData("{{name}} and {name}", "{name} and Ann")]
    [InlineData("{{{name}}}", "{Ann}")]
    [InlineData("a } b { c", "a } b { c")]
    [InlineData("{trick}", "{name}")]
    [InlineData("", "")]
    public void TextFor_AMember_FillsItsPlacesOnce(string text, string expected) =>
        Assert.Equal(expected, TouchOf(t => t.Text(text)).TextFor("en", [new("name", "Ann"), new("trick", "{name}")]));

    [Fact]
    public void TextFor_ALanguage_IsItsOwnElseEnglish()
    {
        var touch = TouchOf(t => t.Text("Hello {name}").Text("vi", "Chào {name}"));

        Assert.Equal(
            ["Chào Ann", "Hello Ann"],
            new[] { "vi", "fr" }.Select(language => touch.TextFor(language, [new("name", "Ann")]))
        );
        Assert.Equal("Hello ", touch.TextFor("en"));
    }

    [Fact]
    public void TextFor_ATouchWithoutText_IsTheHostsBusiness() => Assert.Null(TouchOf(_ => { }).TextFor("en"));

    [Fact]
    public void PlacesOf_AText_AreItsNamesInOrder() =>
        Assert.Equal(["b", "a", "b"], TouchText.PlacesOf("{b} {{no}} {a}{b} {open"));

    private static Touch TouchOf(Action<TouchBuilder> describe) =>
        Journey.Create("j").Touch("t", "mail", describe).Build().Touches[0];
}

namespace LabelNotebooks.Pages;

/// <summary>What every result on a page shares: the stylesheet, the frame, and small pieces that look the same everywhere.</summary>
internal static class Page
{
    private static readonly Lazy<string> Css = new(() => Resource.Read("lnb.css"));

    /// <summary>A result with its headline. The id is derived from all of its content.</summary>
    public static Html Frame(string headline, Html body)
    {
        string id = Html.IdFor("t", headline + body);
        return Html.Of(
            $"<style>{Html.Trusted(Css.Value)}</style><section class=\"lnb\" aria-labelledby=\"{id}\"><h3 id=\"{id}\">{headline}</h3>{body}</section>");
    }

    /// <summary>Sentences that stand above a page.</summary>
    public static Html Lead(Block block) =>
        Html.Of($"<style>{Html.Trusted(Css.Value)}</style><div class=\"lnb\">{block.Markup()}</div>");

    /// <summary>A bar from 0 to 1 for a number that stands beside it.</summary>
    public static Html Meter(double share, bool warn = false) =>
        Html.Of(
            $"<span class=\"lnb-meter{(warn ? " lnb-warn" : "")}\" aria-hidden=\"true\"><i style=\"width:{Math.Clamp(share, 0, 1) * 100:0.#}%\"></i></span>");
}

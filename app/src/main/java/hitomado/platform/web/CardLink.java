package hitomado.platform.web;

/// 案内の札 — one card of a list of links; the whole card leads to its page.
///
/// @param text empty where the title says it all
public record CardLink(String href, String title, String text) {}

package hitomado.notices.web;

/// 保留の一件の表示.
///
/// @param href the person's page of 支援措置
public record HeldLine(String id, String programme, String name, String href, String since) {}

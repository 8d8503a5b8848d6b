package hitomado.notices.web;

/// 封書の束の表示.
///
/// @param href of the PDF; empty where it is not drawn
public record LetterLine(String at, String by, int letters, String state, String problem, String href) {}

package hitomado.notices.web;

/// 支援措置の封書の一件の表示.
///
/// @param made when it was drawn; empty where it was not
/// @param typed what was typed before something was wrong
public record ReleasedLine(String id, String programme, String name, String href, String made, Typing typed) {
    /// 入力した宛先
    public record Typing(String postcode, String street, String building) {
        static final Typing NOTHING = new Typing("", "", "");
    }
}

package hitomado.platform.web;

/// 選択肢 — one choice of radios, checkboxes or a list.
///
/// @param hint a second line below the label; empty where there is none
public record Choice(String value, String label, String hint) {
    public static Choice of(String value, String label) {
        return new Choice(value, label, "");
    }
}
